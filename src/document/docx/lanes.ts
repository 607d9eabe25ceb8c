import { Paragraph, TextRun, type XmlComponent } from 'docx';
import {
  lineOf,
  picturesOf,
  type LanesBox,
  type LanesLine,
  type LanesPicture,
  type LanesWords,
} from '../lanes.ts';
import { printable } from '../printable.ts';
import type { Lanes } from '../tree.ts';
import { element } from './element.ts';
import type { Flow } from './flow.ts';
import { emus, twips } from './units.ts';

const drawingNames = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const groupUri = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';
const shapeNames = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

const colour = (value: string) => element('a:solidFill', {}, [element('a:srgbClr', { val: value })]);

interface Stroke {
  readonly points: number;
  readonly dashed?: true | undefined;
}

const stroke = ({ points, dashed }: Stroke): XmlComponent =>
  element('a:ln', { w: emus(points) }, [
    colour('000000'),
    element('a:prstDash', { val: dashed ? 'dash' : 'solid' }),
  ]);

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Runs from its lower left corner to its upper right one. */
  readonly rises?: boolean;
}

function frameOf(
  name: string,
  { x, y, width, height, rises = false }: Frame,
  inner: readonly XmlComponent[] = [],
) {
  return element(name, rises ? { flipV: 1 } : {}, [
    element('a:off', { x: emus(x), y: emus(y) }),
    element('a:ext', { cx: emus(width), cy: emus(height) }),
    ...inner,
  ]);
}

const geometry = (preset: 'rect' | 'line') => element('a:prstGeom', { prst: preset }, [element('a:avLst')]);

const noFill = element('a:noFill');

function shape(
  kind: 'cNvSpPr' | 'cNvCnPr',
  looks: readonly XmlComponent[],
  words: readonly XmlComponent[] = [],
) {
  return element('wps:wsp', {}, [element(`wps:${kind}`), element('wps:spPr', {}, looks), ...words]);
}

const withoutWords = element('wps:bodyPr');

const boxShape = (box: LanesBox) =>
  shape(
    'cNvSpPr',
    [
      frameOf('a:xfrm', box),
      geometry('rect'),
      box.filled ? colour('D9D9D9') : noFill,
      stroke({ points: 0.75, dashed: box.dashed }),
    ],
    [withoutWords],
  );

function lineShape({ from: [x1, y1], to: [x2, y2], dashed, thin }: LanesLine) {
  const frame = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
    rises: x2 - x1 !== 0 && y2 - y1 !== 0 && x2 > x1 !== y2 > y1,
  };
  return shape(
    'cNvCnPr',
    [frameOf('a:xfrm', frame), geometry('line'), stroke({ points: thin ? 0.5 : 1, dashed })],
    [withoutWords],
  );
}

function wordsShape({ lines, size, bold, align, ...place }: LanesWords) {
  const paragraphs = lines.map(
    line =>
      new Paragraph({
        style: 'Drawing',
        alignment: align,
        spacing: { before: 0, after: 0, line: twips(lineOf(size)), lineRule: 'exact' },
        children: [new TextRun({ text: line, size: size * 2, bold })],
      }),
  );
  return shape(
    'cNvSpPr',
    [frameOf('a:xfrm', place), geometry('rect'), noFill, element('a:ln', {}, [noFill])],
    [
      element('wps:txbx', {}, [element('w:txbxContent', {}, paragraphs)]),
      element('wps:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' }, [
        element('a:noAutofit'),
      ]),
    ],
  );
}

function drawing({ width, height, boxes, ways, words, alternative }: LanesPicture, id: number): XmlComponent {
  const whole = { x: 0, y: 0, width, height };
  const children = [
    element('a:chOff', { x: 0, y: 0 }),
    element('a:chExt', { cx: emus(width), cy: emus(height) }),
  ];
  const group = element('wpg:wgp', { 'xmlns:wpg': groupUri, 'xmlns:wps': shapeNames }, [
    element('wpg:cNvGrpSpPr'),
    element('wpg:grpSpPr', {}, [frameOf('a:xfrm', whole, children)]),
    ...boxes.map(boxShape),
    ...ways.map(lineShape),
    ...words.map(wordsShape),
  ]);
  return new TextRun({
    children: [
      element('w:drawing', {}, [
        element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
          element('wp:extent', { cx: emus(width), cy: emus(height) }),
          element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
          element('wp:docPr', { id, name: `Hình ${id}`, descr: printable(alternative) }),
          element('wp:cNvGraphicFramePr'),
          element('a:graphic', { 'xmlns:a': drawingNames }, [
            element('a:graphicData', { uri: groupUri }, [group]),
          ]),
        ]),
      ]),
    ],
  });
}

/** Shapes with words in them: sharp at any size, and found by who looks for a word. */
export function lanes(node: Lanes, flow: Flow): Paragraph[] {
  return picturesOf(node, flow.width, flow.height).map(picture =>
    flow.paragraph(
      'Picture',
      [drawing(picture, flow.nextDrawing())],
      flow.keepsNext ? { keepNext: true } : {},
    ),
  );
}
