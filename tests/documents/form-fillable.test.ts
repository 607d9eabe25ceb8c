import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, PDFDropdown, PDFTextField } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../../src/document/pdf/render.ts';
import { fieldsOf } from '../../src/forms/answers.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { catalogue } from '../office/office.ts';
import { clauses } from './archival-clauses.ts';
import { fonts } from './pdf-samples.ts';
import { checkWithQpdf, drawing, printedText, readPdf } from './read-pdf.ts';
import { allNodes, isDictionary, readStructure, type Structure } from './read-structure.ts';
import { missingFrom, wordsOfForm } from '../templates/form-words.ts';

const names = ['Nguyễn Thị Hữu Ỷ', 'Đặng Ngọc Ẩn', 'Lò Thị Ỏn'];
const forms = [...catalogue.forms.values()].map(own => [own.id, own] as const);

/** Clauses of PDF/UA-1 hold for a file to type in as for others; those of PDF/A are not claimed. */
const accessible = Object.entries(clauses).filter(
  ([name]) => name.startsWith('UA 7') || name.includes('6.6.3'),
);

/** Dotted lines hold a field and no words; a field is told by its tooltip instead of /Contents, which `untoldFields` judges. */
const fieldsSay = /^(?:P without words|page \d+: \d+ annotations are not told)$/u;

/** ISO 14289-1, 7.18.1 and 7.18.4: a field has words in its stead and stands in an element of its own. */
function untoldFields({ pages, references, parentOf, resolve }: Structure): string[] {
  return pages.flatMap((page, index) => {
    const annotations = resolve(page['/Annots']);
    return (Array.isArray(annotations) ? annotations : []).flatMap(reference => {
      const field = resolve(reference);
      if (!isDictionary(field) || field['/Subtype'] !== '/Widget') return ['not a field'];
      const element = parentOf(field['/StructParent']);
      const kids = element && resolve(element['/K']);
      const kid = (Array.isArray(kids) ? kids : [kids]).map(resolve).find(isDictionary);
      const isHeld =
        element?.['/S'] === '/Form' && kid?.['/Obj'] === reference && kid?.['/Pg'] === references[index];
      const isNamed = typeof field['/TU'] === 'string' && /\p{L}/u.test(field['/TU'].replace(/^[ub]:/u, ''));
      return isHeld && isNamed ? [] : [String(field['/T'])];
    });
  });
}

interface Widget {
  readonly id: string;
  readonly fieldType: string;
  readonly maxLen?: number;
  readonly fieldName: string;
  readonly fieldValue: unknown;
  readonly alternativeText: string;
  readonly rect: readonly number[];
  readonly page: number;
}

/** Fields as pdf.js sees them, page after page. */
async function widgetsOf(bytes: Uint8Array): Promise<Widget[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const widgets = await Promise.all(
    pages.map(async page => {
      const annotations = (await (await pdf.getPage(page)).getAnnotations()) as Widget[];
      return annotations.filter(({ fieldName }) => fieldName !== '').map(own => ({ ...own, page }));
    }),
  );
  return widgets.flat();
}

describe.for(forms)('%s', ([, own]) => {
  const sheet = formSheet(catalogue, own);
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await renderPdf(filledForm(sheet, {}), fonts, { fillable: true }));
  });

  test('every field that is written has its place to type, named and explained, in printed order', async () => {
    const widgets = await widgetsOf(bytes);
    const written = fieldsOf(sheet).filter(({ type }) => type !== 'signature');
    const asked = widgets.map(({ fieldName }) => fieldName.replace(/_.*$/u, ''));
    expect([...new Set(asked)].toSorted()).toEqual(written.map(({ id }) => id).toSorted());
    expect(new Set(widgets.map(({ fieldName }) => fieldName)).size).toBe(widgets.length);
    expect(widgets.filter(({ alternativeText }) => !/^\p{Lu}/u.test(alternativeText))).toEqual([]);
    const form = (await PDFDocument.load(bytes)).getForm();
    expect(form.getFields().map(field => field.getName())).toEqual(widgets.map(({ fieldName }) => fieldName));
    const { pages } = await readPdf(bytes);
    const printed = pages
      .map(page => page.text)
      .join(' ')
      .replaceAll(/\.{2,}/gu, ' ');
    expect(missingFrom(printed, wordsOfForm(own))).toEqual([]);
  });

  test('no field lies on another, and each is high enough for marks above marks', async () => {
    const widgets = await widgetsOf(bytes);
    for (const { rect } of widgets) expect(rect[3]! - rect[1]!).toBeGreaterThanOrEqual(17);
    const overlapping = widgets.flatMap((one, index) =>
      widgets.slice(index + 1).flatMap(other => {
        if (one.page !== other.page) return [];
        const across = Math.min(one.rect[2]!, other.rect[2]!) - Math.max(one.rect[0]!, other.rect[0]!);
        const down = Math.min(one.rect[3]!, other.rect[3]!) - Math.max(one.rect[1]!, other.rect[1]!);
        return across > 0.1 && down > 0.1 ? [`${one.fieldName} ${other.fieldName}`] : [];
      }),
    );
    expect(overlapping).toEqual([]);
  });

  test('filled by pdf-lib, every name is read back by pdf-lib and by pdf.js, and what is left empty stays so', async () => {
    const pdf = await PDFDocument.load(bytes);
    pdf.registerFontkit(fontkit);
    const font = await pdf.embedFont(fonts.regular);
    const form = pdf.getForm();
    const texts = form.getFields().filter(field => field instanceof PDFTextField);
    const free = texts.filter(field => field.getMaxLength() === undefined);
    const given = new Map(free.slice(0, 3).map((field, index) => [field.getName(), names[index]!]));
    for (const field of free.slice(0, 3)) field.setText(given.get(field.getName()));
    for (const field of form.getFields()) if (field instanceof PDFDropdown) field.select('Nữ');
    form.updateFieldAppearances(font);
    const filled = await pdf.save();
    const again = (await PDFDocument.load(filled)).getForm();
    for (const [name, text] of given) expect(again.getTextField(name).getText()).toBe(text);
    const widgets = await widgetsOf(filled);
    for (const { fieldName, fieldValue } of widgets) {
      const isChoice = again.getField(fieldName) instanceof PDFDropdown;
      const wanted = isChoice ? 'Nữ' : (given.get(fieldName) ?? '');
      expect([fieldName, [fieldValue].flat().join('')]).toEqual([fieldName, wanted]);
    }
  });

  test('filled by pdf.js, every name is read back by pdf-lib and drawn for poppler, and what is left empty stays so', async () => {
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const pdf = await task.promise;
    const widgets = await widgetsOf(bytes);
    const chosen = widgets.filter(({ fieldType, maxLen }) => fieldType === 'Tx' && !maxLen).slice(0, 3);
    const given = new Map(chosen.map(({ fieldName }, index) => [fieldName, names[index]!]));
    for (const { id, fieldName } of chosen)
      pdf.annotationStorage.setValue(id, { value: given.get(fieldName) });
    const filled = await pdf.saveDocument();
    await task.destroy();
    checkWithQpdf(filled);
    for (const field of (await PDFDocument.load(filled)).getForm().getFields())
      if (field instanceof PDFTextField)
        expect([field.getName(), field.getText() ?? '']).toEqual([
          field.getName(),
          given.get(field.getName()) ?? '',
        ]);
    expect(missingFrom(printedText(filled).replaceAll('.', ' '), names)).toEqual([]);
  });

  test('the file is sound, the same every time, reads aloud with its fields, and claims no more', async () => {
    expect(checkWithQpdf(bytes)).toContain('No syntax or stream encoding errors');
    const again = await renderPdf(filledForm(sheet, {}), fonts, { fillable: true });
    expect(again.bytes).toEqual(bytes);
    const mute = drawing(bytes).replaceAll('/TU ', '/UT ');
    expect(untoldFields(await readStructure(Uint8Array.from(Buffer.from(mute, 'latin1'))))).not.toEqual([]);
    const structure = await readStructure(bytes);
    const roles = allNodes(structure.root).map(({ role }) => role);
    const widgets = await widgetsOf(bytes);
    expect(roles.filter(role => role === 'Form')).toHaveLength(widgets.length);
    const faults = accessible.flatMap(([, clause]) => clause(structure));
    expect(faults.filter(fault => !fieldsSay.test(fault))).toEqual([]);
    expect(untoldFields(structure)).toEqual([]);
    // What fills it keeps what it says of itself, and need not keep it true: no claim to be a record.
    expect(structure.metadata).toContain('<pdfuaid:part>1<');
    expect(structure.metadata).not.toContain('pdfaid');
    expect(structure.catalog['/OutputIntents']).toBeUndefined();
  });
});
