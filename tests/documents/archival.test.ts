import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { renderPdf } from '../../src/document/pdf/render.ts';
import type { Block, DocumentTree, Heading } from '../../src/document/tree.ts';
import { filledForm, formSheet } from '../../templates/filled-form.ts';
import { catalogue } from '../office/office.ts';
import { blocksOf, made, sayRuns, tablesOf, textsOf } from '../templates/reading.ts';
import { clauses } from './archival-clauses.ts';
import { cell, file, fonts, paragraph, plain, row, section, stages } from './pdf-samples.ts';
import { drawing } from './read-pdf.ts';
import { allNodes, readStructure, type Node, type Structure } from './read-structure.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  letter => letter.charCodeAt(0),
);

const deepest: Heading = { kind: 'heading', level: 3, align: 'left', text: plain('Mục sâu') };

/** Every node the real texts do not have, and letters that XML and PDF keep for themselves. */
const everything: DocumentTree = file(
  [
    section(
      [
        { kind: 'appendix-title', label: 'Phụ lục I', name: 'DANH MỤC', attachedTo: '(Kèm theo Quyết định)' },
        deepest,
        {
          kind: 'list',
          items: [{ mark: '-', text: plain('Mục cha'), items: [{ mark: '+', text: plain('Mục con') }] }],
        },
        {
          ...stages,
          rows: [
            {
              role: 'plain',
              cells: [cell('1', { rows: 2, heads: 'row' }), cell('Một', { columns: 2 }), cell('x')],
            },
            { role: 'plain', cells: [cell('Hai'), cell(''), cell('y')] },
            ...Array.from({ length: 60 }, (_, index) => row(`${index}`, 'Tiếp nhận', 'Một cửa', '1 giờ')),
          ],
        },
        { kind: 'contents', title: 'MỤC LỤC', entries: [{ level: 1, text: 'Mục sâu', target: deepest }] },
        { kind: 'picture', bytes: png, format: 'png', widthMm: 20, heightMm: 20, alternative: 'Con dấu' },
        { kind: 'blank-line', parts: [{ text: 'Họ và tên: ' }, { gap: 1 }], continuation: 2 },
        { kind: 'addressees', names: ['Sở Nội vụ', 'Sở Tư pháp'] },
        paragraph('Lời (có ngoặc) \\ và <thẻ> & 👩‍👩‍👧 日本.'),
      ],
      { outline: 'Phụ lục (I) \\ <A> & B' },
    ),
  ],
  { title: 'Danh mục <A> & B (một) \\', subject: 'Về việc "công bố" > 1', mark: 'MẪU' },
);

/** Blank forms with a code at their feet. */
const published = { ...catalogue, site: { ...catalogue.site, address: 'https://thutuc.tinhvidu.gov.vn' } };

const subjects: readonly (readonly [string, DocumentTree])[] = [
  ...[...catalogue.decisions.keys()].map(id => [id, made(id)] as const),
  ...[...catalogue.forms.values()].map(own => [own.id, filledForm(formSheet(published, own), {})] as const),
  ['every node', everything],
  ['nothing to say', file([])],
];

const files = new Map<string, Uint8Array>();
const structures = new Map<string, Structure>();
beforeAll(async () => {
  for (const [name, document] of subjects) {
    const { bytes } = await renderPdf(document, fonts);
    files.set(name, bytes);
    structures.set(name, await readStructure(bytes));
  }
});

describe.each(Object.entries(clauses))('%s', (_, clause) => {
  it.each(subjects)('%s', name => {
    expect(clause(structures.get(name)!)).toEqual([]);
  });
});

const spaced = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .trim();

/** Dots for the pen are ink that nobody should hear. */
const withoutDots = (text: string): string => text.replaceAll('…', '');

/** Passages of a block may stand in another order than the tree lists them; blocks may not. */
function blocksOutOfOrder(document: DocumentTree, read: string): string[] {
  let from = 0;
  return blocksOf(document).flatMap((block: Block) => {
    const passages = textsOf(block)
      .map(text => spaced(withoutDots(text)))
      .filter(text => text !== '');
    const places = passages.map(passage => read.indexOf(passage, from));
    const missing = passages.filter((_, index) => places[index] === -1);
    if (missing.length === 0 && places.length > 0) from = Math.min(...places);
    return missing;
  });
}

describe('what a screen reader reads', () => {
  it.each([...catalogue.decisions.keys()])(
    '%s: every passage once, in the order of the text, words parted by real spaces',
    id => {
      const read = allNodes(structures.get(id)!.root)
        .map(({ text }) => text)
        .join(' ');
      expect(read).not.toMatch(/\.{4}/u);
      expect(blocksOutOfOrder(made(id), spaced(withoutDots(read)))).toEqual([]);
    },
  );
});

it.each([...catalogue.decisions.keys()])(
  '%s: a merged cell is heard once, though every page prints it',
  id => {
    const merged = tablesOf(made(id)).flatMap(({ header, rows }) =>
      [...header, ...rows].flatMap(({ cells }) => cells.filter(({ rows: covered = 1 }) => covered > 1)),
    );
    const heard = allNodes(structures.get(id)!.root).filter(
      ({ table }) => Number(table['/RowSpan'] ?? 1) > 1,
    );
    const said = ({ text, children }: Node): string =>
      spaced([text, ...children.map(child => child.text)].join(' '));
    expect(heard.map(said)).toEqual(
      merged.map(({ paragraphs }) => spaced(paragraphs.map(sayRuns).join(' '))),
    );
  },
);

/** Replacements of equal length: the file stays readable, and one clause is broken. */
const mutations: readonly (readonly [before: string, after: string, clause: RegExp])[] = [
  ['<pdfuaid:part>1', '<pdfuaid:part>2', /^UA 5/u],
  ['<pdfaid:conformance>A', '<pdfaid:conformance>B', /^UA 5/u],
  ['<pdfaSchema:prefix>pdfuaid', '<pdfaSchema:prefix>pdfuaxx', /^UA 5/u],
  ['<xmp:ModifyDate>2020', '<xmp:ModifyDate>2021', /6\.6\.3/u],
  ['<pdf:Producer>pdfmake', '<pdf:Producer>pdfmade', /6\.6\.3/u],
  ['/Marked true', '/Marked null', /^UA 7\.1, A-2/u],
  ['/DisplayDocTitle true', '/DisplayDocTitle null', /^UA 7\.1, A-2/u],
  ['/Lang (vi-VN)', '/Lang (en-US)', /^UA 7\.1, A-2/u],
  ['/Artifact', '/Artefact', /^UA 7\.1: all ink/u],
  ['/MCID 3', '/MCIX 3', /^UA 7\.1: all ink/u],
  ['/S /LBody', '/S /LI   ', /^UA 7\.1: kinds/u],
  ['/S /H1', '/S /H7', /^UA 7\.1: kinds/u],
  ['/S /H2', '/S /H4', /^UA 7\.4\.2/u],
  ['/S /Figure', '/S /P     ', /^UA 7\.4: /u],
  ['/Scope /Column', '/Scape /Column', /^UA 7\.5: header/u],
  ['/ColSpan 2', '/ColSpan 3', /^UA 7\.5: tables/u],
  ['/Alt', '/Olt', /^UA 7\.3/u],
  ['/Tabs /S', '/Tabs /R', /^UA 7\.18/u],
  ['/Type /OBJR', '/Type /OBJX', /^UA 7\.18/u],
  ['/StructParent ', '/StructPerent ', /^UA 7\.18/u],
  ['/ToUnicode', '/ToUnknown', /^UA 7\.21/u],
  ['/FontFile2', '/FontFileX', /^UA 7\.21/u],
  ['/OutputIntents', '/OutputIntentz', /6\.2\.3/u],
  ['/PageMode', '/AcroForm', /6\.1\.4/u],
];

test.each(mutations)('“%s” turned into “%s” is caught by its clause', async (before, after, broken) => {
  const sound = drawing(files.get('every node')!);
  const mutated = sound.replaceAll(before, after);
  expect(mutated).not.toBe(sound);
  const structure = await readStructure(Uint8Array.from(Buffer.from(mutated, 'latin1')));
  const caught = Object.entries(clauses).filter(([, clause]) => clause(structure).length > 0);
  expect(caught.map(([name]) => name)).toContainEqual(expect.stringMatching(broken));
});

describe('Apache PDFBox Preflight', () => {
  const archives = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'commons-io'];
  /** Java 11 and later no longer bring these. */
  const once = ['javax.activation', 'jaxb-api'];
  const classpath = [...archives, ...once].map(name => `/usr/share/java/${name}.jar`);

  /** Preflight knows PDF/A-1b alone; these of its findings are what PDF/A-2 changed. */
  const changedInPart2 = [
    /^7\.11\.2 : Error on MetaData, part must be 1$/u,
    /^3\.1\.11 : .*CIDSet entry is missing/u,
    /^2\.2\.2 : .*Soft Mask must be null/u,
  ];

  const fileOf = (name: string) => `${name.replaceAll(' ', '-')}.pdf`;
  /** What it says of each file, all judged in one start of Java. */
  const said = new Map<string, readonly string[]>();
  beforeAll(() => {
    for (const [name, bytes] of files) writeFileSync(join(folder, fileOf(name)), bytes);
    const list = join(folder, 'files.txt');
    writeFileSync(list, [...files.keys()].map(name => `${join(folder, fileOf(name))}\n`).join(''));
    const main = 'org.apache.pdfbox.preflight.Validator_A1b';
    const { status, stderr } = spawnSync('java', ['-cp', classpath.join(':'), main, 'xml', 'group', list], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const report = readFileSync(`${list}.preflight.xml`, 'utf8');
    for (const [, file = '', own = ''] of report.matchAll(/<preflight name="([^"]*)">(.*?)<\/preflight>/gs)) {
      const errors = own.matchAll(/<code>(.*?)<\/code>\s*<details>(.*?)<\/details>/gs);
      said.set(
        file,
        [...errors].map(([, code, details]) => `${code} : ${details}`),
      );
    }
  });

  function findings(name: string): string[] {
    const found = said.get(fileOf(name)) ?? [];
    // It has run to its end only if it tells of the file at least that the part is not 1.
    expect(found.filter(line => changedInPart2[0]!.test(line))).toHaveLength(1);
    return found.filter(line => !changedInPart2.some(pattern => pattern.test(line)));
  }

  it('is installed (Debian: libpdfbox2-java libcommons-io-java libactivation-java libjaxb-api-java, Java)', () => {
    expect(classpath.filter(path => !existsSync(path))).toEqual([]);
  });

  it.each(subjects)('finds no fault but what PDF/A-2 allows: %s', name => {
    expect(findings(name)).toEqual([]);
  });
});
