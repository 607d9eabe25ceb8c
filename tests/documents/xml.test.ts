import fc from 'fast-check';
import { expect, test } from 'vitest';
import { child, descendants, elements, readXml, textOf, XmlError } from '../../src/conformance/xml.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

test('elements take the prefix everybody knows, whatever the file calls them', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  for (const xml of [
    `<w:p xmlns:w="${main}"><w:r w:val="1">a</w:r></w:p>`,
    `<x:p xmlns:x="${main}"><x:r x:val="1">a</x:r></x:p>`,
    `<p xmlns="${strict}" xmlns:q="${strict}"><r q:val="1">a</r></p>`,
  ]) {
    const root = readXml(xml);
    expect(root.name).toBe('w:p');
    expect(child(root, 'w:r')?.attributes.get('w:val')).toBe('1');
  }
});

test('a default namespace does not reach attributes, and ends with its element', () => {
  const root = readXml(`<a><p xmlns="${main}" val="1"/><p/></a>`);
  expect(elements(root).map(({ name }) => name)).toEqual(['w:p', 'p']);
  expect(elements(root)[0]!.attributes.get('val')).toBe('1');
});

test('comments, instructions, document types and CDATA are read as XML says', () => {
  const root = readXml(
    '\ufeff<?xml version="1.0"?><!DOCTYPE a><!-- <b> --><a>1<!-- 2 --><![CDATA[<b>&amp;]]><?x y?></a>',
  );
  expect(textOf(root)).toBe('1<b>&amp;');
});

test('a “>” or a quote inside a value does not end the tag', () => {
  const root = readXml(`<a x='1>"2' y="3'>4"><b z = "5"/></a>`);
  expect([...root.attributes]).toEqual([
    ['x', '1>"2'],
    ['y', "3'>4"],
  ]);
  expect(child(root, 'b')?.attributes.get('z')).toBe('5');
});

test('entities are letters; unknown ones stay as written', () => {
  expect(textOf(readXml('<a>&lt;&amp;&#7897;&#x1EC7;&quot;&apos;&gt;&lạ;</a>'))).toBe('<&ộệ"\'>&lạ;');
});

test('damaged XML is refused', () => {
  for (const xml of ['', 'chữ', '<a>', '<a></b>', '</a>', '<a', '<a x="1', '<!-- <a/>'])
    expect(() => readXml(xml), xml).toThrow(XmlError);
});

test('any words and values come back as they were', () => {
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (words, set) => {
      const root = readXml(`<a v="${escape(set)}"><b>${escape(words)}</b></a>`);
      expect(textOf(root)).toBe(words);
      expect(root.attributes.get('v')).toBe(set);
      expect(descendants(root, 'b')).toHaveLength(1);
    }),
  );
});
