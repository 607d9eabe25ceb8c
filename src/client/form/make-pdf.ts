export { renderPdf as makePdf } from '../../document/pdf/render.ts';
