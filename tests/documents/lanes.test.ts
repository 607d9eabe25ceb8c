import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXml, type XmlElement } from '../../src/conformance/xml.ts';
import { renderDocx } from '../../src/document/docx/render.ts';
import { renderHtml } from '../../src/document/html/render.ts';
import { lineOf, picturesOf } from '../../src/document/lanes.ts';
import { pointsPerMillimetre, textHeight, textWidth } from '../../src/document/standard.ts';
import type { Block, DocumentTree, Lanes } from '../../src/document/tree.ts';
import { documentOf } from '../../templates/documents.ts';
import { catalogue, decision } from '../office/office.ts';

/** Long workflows, short ones, and such as run through several offices. */
const own = decision('quy-trinh-noi-vu');
const drawn: DocumentTree = documentOf(
  catalogue,
  {
    ...own,
    appendices: (own.appendices ?? []).map(appendix =>
      appendix.template === 'workflow' ? { ...appendix, drawn: true } : appendix,
    ),
  },
  { mode: 'paper' },
);

const isLanes = (block: Block): block is Lanes => block.kind === 'lanes';
const pictures = drawn.sections
  .flatMap(({ blocks }) => blocks.filter(isLanes))
  .flatMap(node =>
    picturesOf(
      node,
      textWidth('landscape') * pointsPerMillimetre,
      textHeight('landscape') * pointsPerMillimetre - 6,
    ),
  );
const linesDrawn = pictures.flatMap(({ words }) => words.flatMap(({ lines }) => lines));

const descendants = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap(child =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...descendants(child, name)],
  );
const textOf = (element: XmlElement): string =>
  element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('');

test('in Word the drawing is shapes that hold every word in its place, with the whole told in words', async () => {
  const parts = unzipSync(await renderDocx(drawn));
  const document = readXml(strFromU8(parts['word/document.xml']!));
  const groups = descendants(document, 'w:drawing').filter(found => descendants(found, 'wpg:wgp').length > 0);
  expect(groups.map(group => descendants(group, 'wp:docPr')[0]?.attributes.get('descr'))).toEqual(
    pictures.map(({ alternative }) => alternative),
  );
  const held = groups.flatMap(group => descendants(group, 'w:txbxContent'));
  expect(held.flatMap(words => descendants(words, 'w:p').map(textOf))).toEqual(linesDrawn);
  const sizes = held.flatMap(words =>
    descendants(words, 'w:sz').map(size => Number(size.attributes.get('w:val'))),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  const ids = descendants(document, 'wp:docPr').map(({ attributes }) => attributes.get('id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the same drawing gives the same bytes in Word', async () => {
  expect(await renderDocx(drawn)).toEqual(await renderDocx(drawn));
});

test('on a page the drawing is words and lines of the same places, without a style of its own', () => {
  const html = renderHtml(drawn);
  const drawings = [...html.matchAll(/<svg viewBox="0 0 [\d.]+ [\d.]+".*?<\/svg>/gu)].map(([found]) => found);
  expect(drawings).toHaveLength(pictures.length);
  const words = drawings.flatMap(found => [...found.matchAll(/<text [^>]*y="([\d.]+)"[^>]*>/gu)]);
  expect(words).toHaveLength(linesDrawn.length);
  expect(drawings.join('')).not.toMatch(/style=|<script|NaN/u);
  pictures.forEach(({ words: placed }, index) => {
    for (const { y, size } of placed) {
      const base = y + (lineOf(size) - size) / 2 + size * 0.891;
      expect(drawings[index]).toContain(`y="${Math.round(base * 100) / 100}"`);
    }
  });
});
