import type { Catalogue, Procedure } from '../../src/catalogue/catalogue.ts';
import { present } from '../../src/catalogue/known.ts';
import { onceFor } from '../../src/catalogue/once-for.ts';
import { fold } from '../../src/language/fold.ts';

/** What a pasted list of codes, ids or names leads to. */
export interface ReadList {
  /** In the order of the list, each once. */
  readonly found: readonly Procedure[];
  /** Codes that several procedures have, all of which were taken. */
  readonly shared: readonly string[];
  /** Lines in which no procedure of the catalogue is named. */
  readonly unread: readonly string[];
}

/** "1.010815", also with the tail of the national database: "1.010815.000.00.00.H10". */
const codes = /(?<![\d.])\d\.\d{6}(?![\d])/gu;
const ids = /(?<![a-z0-9-])[a-z0-9-]+\/[a-z0-9-]+(?![a-z0-9-])/gu;

const spaces = /\s+/gu;
const asNamed = (name: string) => fold(name.normalize('NFC')).replaceAll(spaces, ' ').trim();

const gathered = (procedures: Iterable<Procedure>, keyOf: (own: Procedure) => string | undefined) =>
  Map.groupBy(procedures, keyOf);

const byCode = onceFor((all: Catalogue['procedures']) => gathered(all.values(), ({ code }) => present(code)));
const byName = onceFor((all: Catalogue['procedures']) => gathered(all.values(), ({ name }) => asNamed(name)));

interface LineRead {
  readonly found: readonly Procedure[];
  readonly shared: readonly string[];
}

function readLine({ procedures }: Catalogue, line: string, holds: (own: Procedure) => boolean): LineRead {
  /** Of several versions that have a code or a name those are meant that hold; if none does, all are. */
  const current = (all: readonly Procedure[]) => {
    const holding = all.filter(holds);
    return holding.length === 0 ? all : holding;
  };
  const named = (line.match(ids) ?? []).flatMap(id => procedures.get(id) ?? []);
  if (named.length > 0) return { found: named, shared: [] };
  const coded = (line.match(codes) ?? []).map(
    code => [code, current(byCode(procedures).get(code) ?? [])] as const,
  );
  const found = coded.flatMap(([, own]) => own);
  if (found.length > 0)
    return { found, shared: coded.filter(([, own]) => own.length > 1).map(([code]) => code) };
  const cells = [line, ...line.split('\t')].map(cell => asNamed(cell.replace(/^\s*\d+[.)]\s+/u, '')));
  return { found: current(cells.flatMap(cell => byName(procedures).get(cell) ?? [])), shared: [] };
}

/** Reads what people copy out of tables and letters: a code, an id or a whole name a line, whatever else stands in it. */
export function readList(
  catalogue: Catalogue,
  text: string,
  holds: (own: Procedure) => boolean = () => true,
): ReadList {
  const lines = text.split(/[\r\n;]+/u).filter(line => line.trim() !== '');
  const read = lines.map(line => ({ line, ...readLine(catalogue, line, holds) }));
  return {
    found: [...new Set(read.flatMap(({ found }) => found))],
    shared: [...new Set(read.flatMap(({ shared }) => shared))],
    unread: read.filter(({ found }) => found.length === 0).map(({ line }) => line.trim()),
  };
}
