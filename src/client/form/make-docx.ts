export { renderDocx as makeDocx } from '../../document/docx/render.ts';
