import { allNodes, isDictionary, type Dictionary, type Node, type Structure } from './read-structure.ts';

/**
 * What a machine can check of PDF/UA-1 (ISO 14289-1, by the Matterhorn protocol 1.1) and, beyond PDF/A-1b, of PDF/A-2a
 * (ISO 19005-2), on a finished file. Every clause gives the faults it finds.
 */
type Clause = (structure: Structure) => string[];

const fault = (isFault: boolean, words: string): string[] => (isFault ? [words] : []);

const isHeading = ({ role }: Node): boolean => /^H[1-6]$/u.test(role);
const sayNode = ({ role, text }: Node): string => `${role} “${text.slice(0, 40)}”`;

/** Kinds of PDF 1.7 with the kinds they may stand in; ISO 32000-1, 14.8.4. */
const parents: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  Reference: ['TOCI'],
};
const standard =
  /^(?:Document|P|TOC|TOCI|Reference|L|LI|LBody|Lbl|Figure|Table|THead|TBody|TR|TH|TD|H[1-6]|Link|Caption|Span|Form)$/u;

const span = ({ table }: Node, name: '/ColSpan' | '/RowSpan'): number => Number(table[name] ?? 1);

const cellsIn = (row: Node): Node[] => row.children.filter(({ role }) => role === 'TH' || role === 'TD');

/** Columns every row takes, with what reaches into it from above. */
function widthsOf(rows: readonly Node[]): number[] {
  let reaching: number[] = [];
  return rows.map(row => {
    const cells = cellsIn(row);
    const own = cells.reduce((sum, cell) => sum + span(cell, '/ColSpan'), 0);
    const width = own + reaching.length;
    const added = cells.flatMap(cell =>
      Array.from({ length: span(cell, '/ColSpan') }, () => span(cell, '/RowSpan')),
    );
    reaching = [...reaching, ...added].map(rowsLeft => rowsLeft - 1).filter(rowsLeft => rowsLeft > 0);
    return width;
  });
}

const tableRows = (table: Node): Node[] => allNodes(table.children).filter(({ role }) => role === 'TR');

const descriptors = ({ fonts, resolve }: Structure): Dictionary[] =>
  fonts.map(font => resolve(font['/FontDescriptor'])).filter(isDictionary);

const plain = (value: unknown): string => (typeof value === 'string' ? value.replace(/^[ub]:/u, '') : '');

/** "D:20200701050000Z" as XMP writes it. */
const isoMoment = (value: unknown): string =>
  plain(value).replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z.*$/u, '$1-$2-$3T$4:$5:$6Z');

const property = (metadata: string, name: string): string => {
  const inside = new RegExp(`<${name}>(.*?)</${name}>`, 'su').exec(metadata)?.[1] ?? '';
  return inside
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
};

/** A link is told where the parent tree leads to its element, which in turn names the link and its page. */
function isTold(reference: unknown, page: string, { parentOf, resolve }: Structure): boolean {
  const annotation = resolve(reference);
  if (!isDictionary(annotation) || plain(annotation['/Contents']).trim() === '') return false;
  const element = parentOf(annotation['/StructParent']);
  if (element?.['/S'] !== '/Link') return false;
  const kids = resolve(element['/K']);
  return (Array.isArray(kids) ? kids : [kids])
    .map(resolve)
    .filter(isDictionary)
    .some(kid => kid['/Type'] === '/OBJR' && kid['/Obj'] === reference && kid['/Pg'] === page);
}

export const clauses: Readonly<Record<string, Clause>> = {
  'UA 5, A-2 6.6.4: the file says which standards it follows': ({ metadata }) => [
    ...fault(property(metadata, 'pdfuaid:part') !== '1', 'pdfuaid:part is not 1'),
    ...fault(property(metadata, 'pdfaid:part') !== '2', 'pdfaid:part is not 2'),
    ...fault(property(metadata, 'pdfaid:conformance') !== 'A', 'pdfaid:conformance is not A'),
    ...fault(!metadata.includes('<pdfaSchema:prefix>pdfuaid<'), 'pdfuaid is not explained'),
  ],
  'A-2 6.6.3: metadata and document information agree': ({ metadata, info, resolve }) =>
    (
      [
        ['dc:title', plain(resolve(info['/Title']))],
        ['dc:creator', plain(resolve(info['/Author']))],
        ['dc:description', plain(resolve(info['/Subject']))],
        ['xmp:CreatorTool', plain(resolve(info['/Creator']))],
        ['pdf:Producer', plain(resolve(info['/Producer']))],
        ['xmp:CreateDate', isoMoment(resolve(info['/CreationDate']))],
        ['xmp:ModifyDate', isoMoment(resolve(info['/ModDate']))],
      ] as const
    ).flatMap(([name, said]) =>
      fault(
        said === '' || property(metadata, name) !== said,
        `${name}: “${property(metadata, name)}” ≠ “${said}”`,
      ),
    ),
  'UA 7.1, A-2 6.7.2: the file is marked, titled and in a language': ({ catalog, resolve }) => {
    const marks = resolve(catalog['/MarkInfo']);
    const viewer = resolve(catalog['/ViewerPreferences']);
    return [
      ...fault(!isDictionary(marks) || marks['/Marked'] !== true, 'MarkInfo/Marked is not true'),
      ...fault(isDictionary(marks) && marks['/Suspects'] === true, 'the marks are suspect'),
      ...fault(!isDictionary(viewer) || viewer['/DisplayDocTitle'] !== true, 'the title is not shown'),
      ...fault(catalog['/Lang'] !== 'u:vi-VN', `language ${String(catalog['/Lang'])}`),
    ];
  },
  'UA 7.1: all ink is an artifact or belongs to one element': ({ inks, unclaimed }) => [
    ...inks
      .filter(({ mark }) => mark === undefined)
      .map(({ page, text }) => `page ${page}: “${text}” is not marked`),
    ...unclaimed.map(key => `${key} belongs to no element`),
  ],
  'UA 7.1: kinds are standard and stand where they may': ({ root }) => [
    ...fault(root.length !== 1 || root[0]?.role !== 'Document', 'the root is not one Document'),
    ...allNodes(root).flatMap(node => [
      ...fault(!standard.test(node.role), `${node.role} is no standard kind`),
      ...node.children.flatMap(child =>
        fault(!(parents[child.role]?.includes(node.role) ?? true), `${child.role} in ${node.role}`),
      ),
    ]),
  ],
  'UA 7.4.2: headings begin at 1 and skip no level': ({ root }) => {
    let before = 0;
    return allNodes(root)
      .filter(isHeading)
      .flatMap(node => {
        const level = Number(node.role.slice(1));
        const skips = level > before + 1;
        before = level;
        return fault(skips, `${sayNode(node)} skips a level`);
      });
  },
  'UA 7.4: headings and paragraphs have words': ({ root }) =>
    allNodes(root)
      .filter(node => isHeading(node) || node.role === 'P')
      .flatMap(node => fault(node.text.trim() === '', `${node.role} without words`)),
  'UA 7.5: header cells have a scope': ({ root }) =>
    allNodes(root)
      .filter(({ role }) => role === 'TH')
      .flatMap(node => fault(!/^\/(?:Column|Row|Both)$/u.test(String(node.table['/Scope'])), sayNode(node))),
  'UA 7.5: tables are regular and have header cells': ({ root }) =>
    allNodes(root)
      .filter(({ role }) => role === 'Table')
      .flatMap(table => {
        const rows = tableRows(table);
        const widths = new Set(widthsOf(rows));
        return [
          ...fault(widths.size !== 1, `rows of ${[...widths].join(', ')} columns`),
          ...fault(!allNodes(rows).some(({ role }) => role === 'TH'), 'a table without header cells'),
        ];
      }),
  'UA 7.3: figures have words in their stead': ({ root }) =>
    allNodes(root)
      .filter(({ role }) => role === 'Figure')
      .flatMap(node => fault(plain(node.dictionary['/Alt']).trim() === '', 'a figure without words')),
  'UA 7.18: pages go by structure, and every annotation has an element and words': structure =>
    structure.pages.flatMap((page, index) => {
      const annotations = structure.resolve(page['/Annots']);
      const untold = (Array.isArray(annotations) ? annotations : []).filter(
        annotation => !isTold(annotation, structure.references[index]!, structure),
      );
      return [
        ...fault(page['/Tabs'] !== '/S', `page ${index + 1}: tab order ${String(page['/Tabs'])}`),
        ...fault(untold.length > 0, `page ${index + 1}: ${untold.length} annotations are not told`),
      ];
    }),
  'UA 7.21, A-2 6.2.11: fonts are embedded and their letters known': structure => {
    const faces = structure.fonts.filter(font => font['/Subtype'] === '/Type0');
    return [
      ...fault(faces.length === 0, 'no fonts'),
      ...faces.flatMap(font =>
        fault(font['/ToUnicode'] === undefined, `${String(font['/BaseFont'])}: no letters`),
      ),
      ...fault(descriptors(structure).length !== faces.length, 'a font without description'),
      ...descriptors(structure).flatMap(each => [
        ...fault(each['/FontFile2'] === undefined, `${String(each['/FontName'])} is not embedded`),
        // PDF/A-2 asks for none, but one that names too few glyphs is a fault.
        ...fault(each['/CIDSet'] !== undefined, `${String(each['/FontName'])} has a CIDSet`),
      ]),
    ];
  },
  'A-2 6.2.11.7.3: no letter is of private use or none at all': ({ inks }) =>
    inks.flatMap(({ page, text }) =>
      fault(/[\u0000\ue000-\uf8ff\ufffd\ufffe\ufeff]/u.test(text), `page ${page}: “${text}”`),
    ),
  'A-2 6.2.3: colours have a profile': ({ catalog, resolve }) => {
    const [intent] = Array.isArray(catalog['/OutputIntents']) ? catalog['/OutputIntents'].map(resolve) : [];
    const profile = isDictionary(intent) ? resolve(intent['/DestOutputProfile']) : undefined;
    return [
      ...fault(!isDictionary(intent) || intent['/S'] !== '/GTS_PDFA1', 'no output intent'),
      ...fault(!isDictionary(profile) || profile['/N'] !== 3, 'no profile of three colours'),
    ];
  },
  'A-2 6.1.4, 6.5: nothing runs, nothing is hidden, nothing attached': ({ catalog, resolve }) => {
    const names = resolve(catalog['/Names']);
    const kept = [
      '/AA',
      '/OpenAction',
      '/OCProperties',
      '/AcroForm',
      '/Perms',
      '/Requirements',
      '/Collection',
    ];
    return [
      ...kept.flatMap(key => fault(catalog[key] !== undefined, `${key} in the catalogue`)),
      ...['/JavaScript', '/EmbeddedFiles'].flatMap(key =>
        fault(isDictionary(names) && names[key] !== undefined, `${key} in the names`),
      ),
    ];
  },
};
