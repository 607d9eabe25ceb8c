import { TextRun } from 'docx';
import { element } from './element.ts';
import { emus } from './units.ts';

const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const decorative = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const lineWeight = 0.75;

/** Skipped by a screen reader. */
function decoration() {
  const mark = element('adec:decorative', { 'xmlns:adec': decorative, val: 1 });
  return element('a:extLst', { 'xmlns:a': drawingMain }, [
    element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [mark]),
  ]);
}

function stroke(extent: Readonly<Record<string, number>>) {
  const frame = element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent)]);
  const shape = element('a:prstGeom', { prst: 'line' }, [element('a:avLst')]);
  const black = element('a:solidFill', {}, [element('a:srgbClr', { val: '000000' })]);
  return element('wps:wsp', { 'xmlns:wps': shapes }, [
    element('wps:cNvCnPr'),
    element('wps:spPr', {}, [frame, shape, element('a:ln', { w: emus(lineWeight) }, [black])]),
    element('wps:bodyPr'),
  ]);
}

/** A drawn line that stands in its paragraph like a letter, so that it is centred and moves as words do. */
export function ruleRun(id: number, length: number): TextRun {
  const extent = { cx: emus(length), cy: 0 };
  const graphic = element('a:graphic', { 'xmlns:a': drawingMain }, [
    element('a:graphicData', { uri: shapes }, [stroke(extent)]),
  ]);
  const inline = element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    element('wp:extent', extent),
    element('wp:effectExtent', { l: 0, t: emus(lineWeight), r: 0, b: emus(lineWeight) }),
    element('wp:docPr', { id, name: `Đường kẻ ${id}` }, [decoration()]),
    element('wp:cNvGraphicFramePr'),
    graphic,
  ]);
  return new TextRun({ children: [element('w:drawing', {}, [inline])] });
}
