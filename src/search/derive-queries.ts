import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Day } from '../catalogue/standing.ts';
import { fold, wordsOf } from '../language/fold.ts';
import { distance } from '../language/nearest.ts';
import { sure } from '../sure.ts';
import { standingSlugs } from './standing-slugs.ts';
import { separator, type Part } from './parts.ts';
import { searchRecords, type SearchRecord } from './record.ts';

/**
 * A query derived by rule, and the paths of the records it is right to show first: the one it was derived from and those
 * that it cannot be told apart from. Who types a whole title means a record of that title, not one whose title goes on;
 * who types a part of one, a paper or an agency means any record that holds just these words; who slips in a letter
 * means any record that holds the words with one letter changed.
 */
export interface Asked {
  readonly rule: string;
  readonly query: string;
  readonly right: ReadonlySet<string>;
}

const foldedWords = (text: string) => wordsOf(text).map(({ folded }) => folded);
const flat = (text: string) => ` ${foldedWords(text).join(' ')} `.replace(/^ +$/, ' ');
/** A text prints a title with or without “Thủ tục” before it. */
const bare = (title: string) => flat(title).replace(/^ thu tuc /, ' ');

/** Every so many, so that the choice is spread over the whole catalogue and the same each time. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  const chosen = new Set(Array.from({ length: count }, (_, index) => Math.floor(index * step)));
  return items.filter((_, at) => chosen.has(at));
}

const toneKeys: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const letterKeys: Readonly<Record<string, string>> = { '\u0302': '^', '\u0306': 'w', '\u031b': 'w' };
const toneDigits: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};
const letterDigits: Readonly<Record<string, string>> = { '\u0302': '6', '\u0306': '8', '\u031b': '7' };

/** The keys a Telex user presses, with the tone at the end: "nghĩa" → "nghiax". */
function telex(word: string): string {
  let tone = '';
  const letters = Array.from(word.toLowerCase().replaceAll('đ', 'dd').normalize('NFD'));
  const keys = letters.reduce((typed, letter) => {
    tone = toneKeys[letter] ?? tone;
    if (letter in toneKeys) return typed;
    const key = letterKeys[letter];
    return key === '^' ? typed + typed.slice(-1) : typed + (key ?? letter);
  }, '');
  return keys + tone;
}

/** The keys a VNI user presses: "đăng" → "d9a8ng". */
function vni(word: string): string {
  return Array.from(word.toLowerCase().replaceAll('đ', 'd9').normalize('NFD'))
    .map(letter => toneDigits[letter] ?? letterDigits[letter] ?? letter)
    .join('');
}

/** One letter dropped, changed, doubled or swapped with the next, by turns. */
function slip(word: string, turn: number): string {
  const at = 1 + (turn % (word.length - 1));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (turn % 4) {
    case 0:
      return before + after;
    case 1:
      return before + (letter === 'x' ? 'k' : 'x') + after;
    case 2:
      return before + letter + letter + after;
    default:
      return word.slice(0, at - 1) + letter + word.charAt(at - 1) + after;
  }
}

type NamingPart = Extract<Part, 'title' | 'names' | 'papers' | 'agencies'>;

class QueryMaker {
  readonly #records: readonly SearchRecord[];
  readonly #flat: readonly Readonly<Record<'path' | NamingPart, string>>[];
  readonly #catalogue: Catalogue;
  readonly #procedures: readonly SearchRecord[];
  /** Paths by title, as it is without “Thủ tục”. */
  readonly #titles: ReadonlyMap<string, readonly string[]>;

  constructor(catalogue: Catalogue, asOf: Day) {
    this.#catalogue = catalogue;
    this.#records = [...searchRecords(catalogue, asOf)];
    const procedures = this.#records.filter(({ path }) => path.startsWith('thu-tuc/'));
    // An ended version stands under the one that holds, and is not what people mean.
    const lasting = procedures.filter(({ facets }) => !facets['hieu-luc']?.includes(standingSlugs.ended));
    this.#procedures = lasting.length > 0 ? lasting : procedures;
    const named = Map.groupBy(this.#records, ({ title }) => bare(title));
    this.#titles = new Map([...named].map(([title, records]) => [title, records.map(({ path }) => path)]));
    this.#flat = this.#records.map(({ path, title, names, papers, agencies }) => ({
      path,
      title: flat(title),
      names: flat(names),
      papers: flat(papers),
      agencies: flat(agencies),
    }));
  }

  /** Records with these words in one of these parts, in this order. */
  #holding(words: string, inParts: readonly NamingPart[]): Set<string> {
    const sought = flat(words);
    return new Set(
      this.#flat
        .filter(record => inParts.some(part => record[part].includes(sought)))
        .map(({ path }) => path),
    );
  }

  /** Five words running of a title (or eight, or twelve), the first such that only titles alike hold. */
  #tellingPart(record: SearchRecord): string | undefined {
    const words = wordsOf(record.title);
    for (const length of [5, 8, 12]) {
      for (const [first, { start }] of words.entries()) {
        const last = words[first + length - 1];
        if (last === undefined) break;
        const part = record.title.slice(start, last.end);
        if (this.#isTelling(part)) return part;
      }
    }
    return undefined;
  }

  /** Whether one title alone holds the words; records may share it. */
  #isTelling(part: string): boolean {
    const sought = flat(part);
    let holding = 0;
    for (const title of this.#titles.keys()) {
      if (title.includes(sought)) holding += 1;
      if (holding > 1) return false;
    }
    return holding === 1;
  }

  #called(title: string): Set<string> {
    return new Set(this.#titles.get(bare(title)));
  }

  /** Records whose title holds the words, the one at the place perhaps with a letter changed. */
  #nearlyHolding(words: readonly string[], place: number): Set<string> {
    const sought = sure(words[place], 'word at that place');
    const before = words.slice(0, place).map(flat).join(' ').replaceAll(/ +/g, ' ');
    const after = words
      .slice(place + 1)
      .map(flat)
      .join(' ')
      .replaceAll(/ +/g, ' ');
    const holds = (title: string) =>
      Array.from(title.matchAll(/ (?=(\w+) )/g)).some(
        ({ index, 1: word }) =>
          word !== undefined &&
          distance(word, sought, 1) <= 1 &&
          title.slice(0, index + 1).endsWith(before) &&
          title.slice(index + 1 + word.length).startsWith(after),
      );
    return new Set([...this.#titles].flatMap(([title, paths]) => (holds(title) ? paths : [])));
  }

  *titles(): Generator<Asked> {
    for (const { title } of spread(this.#procedures, 30)) {
      const right = this.#called(title);
      yield { rule: 'tên đầy đủ, có dấu', query: title, right };
      yield { rule: 'tên đầy đủ, không dấu', query: fold(title), right };
    }
  }

  *partsOfTitles(): Generator<Asked> {
    const told = spread(this.#procedures, 60).flatMap(record => this.#tellingPart(record) ?? []);
    for (const [index, part] of told.slice(0, 45).entries()) {
      const right = this.#holding(part, ['title']);
      yield { rule: 'một phần tên, có dấu', query: part, right };
      yield { rule: 'một phần tên, không dấu', query: fold(part), right };
      if (index % 4 === 0) yield { rule: 'một phần tên, chữ hoa', query: part.toUpperCase(), right };
      const words = part.split(' ');
      const chosen = [...words.entries()].find(
        ([at, word]) => at >= index % 3 && fold(word).length > 2 && /^\p{L}+$/u.test(word),
      );
      if (chosen === undefined) continue;
      const [place, sound] = chosen;
      const put = (word: string) => words.with(place, word).join(' ');
      if (index % 2 === 0) {
        const wrong = slip(fold(sound), index);
        const meant = this.#nearlyHolding(words.with(place, wrong), place);
        yield { rule: 'sai một chữ', query: fold(put(wrong)), right: meant };
      }
      if (index % 4 === 1)
        yield { rule: 'gõ Telex chưa thành chữ', query: part.split(' ').map(telex).join(' '), right };
      if (index % 4 === 3)
        yield { rule: 'gõ VNI chưa thành chữ', query: part.split(' ').map(vni).join(' '), right };
    }
  }

  *codes(): Generator<Asked> {
    const coded = this.#procedures.filter(({ code }) => code !== '');
    for (const record of spread(coded, 20)) {
      const query = record.code.split(separator, 1).join('');
      const right = new Set(
        coded.filter(({ code }) => code.split(separator).includes(query)).map(({ path }) => path),
      );
      yield { rule: 'mã thủ tục', query, right };
    }
    for (const { path, code } of this.#records.filter(record => record.path.startsWith('quyet-dinh/'))) {
      const query = /\d+\/[\p{Lu}-]+/u.exec(code)?.[0];
      if (query !== undefined) yield { rule: 'số văn bản', query, right: new Set([path]) };
    }
    for (const { path, code } of this.#records.filter(record => record.path.startsWith('bieu-mau/'))) {
      const query = fold(code)
        .replaceAll(/\bso |,.*?(?=nghi dinh)|\/\S*/g, ' ')
        .replace(/,.*$/s, '')
        .replaceAll(/\s+/g, ' ');
      yield { rule: 'số hiệu mẫu', query: query.trim(), right: new Set([path]) };
    }
  }

  *abbreviations(): Generator<Asked> {
    const told = this.#procedures.flatMap(({ title }) => {
      const used = this.#catalogue.abbreviations.find(({ full }) => flat(title).includes(flat(full)));
      return used ? [{ title, used }] : [];
    });
    for (const { title, used } of spread(told, 25)) {
      const query = flat(title)
        .replace(flat(used.full), ` ${fold(used.short)} `)
        .trim();
      yield { rule: 'viết tắt', query, right: this.#called(title) };
    }
  }

  *papers(): Generator<Asked> {
    const names = new Set(this.#procedures.flatMap(({ papers }) => papers.split(separator)));
    const asked = [...names].filter(name => wordsOf(name).length > 3 && wordsOf(name).length < 15);
    for (const name of spread(asked, 25)) {
      const right = this.#holding(name, ['papers', 'title', 'names']);
      yield { rule: 'giấy tờ, có dấu', query: name, right };
      yield { rule: 'giấy tờ, không dấu', query: fold(name), right };
    }
  }

  *agencies(): Generator<Asked> {
    const names = new Set(this.#records.flatMap(({ agencies }) => agencies.split(separator)));
    for (const name of spread(
      [...names].filter(name => wordsOf(name).length > 2 && !/[,;]/.test(name)),
      20,
    )) {
      const right = this.#holding(name, ['agencies', 'title', 'names']);
      yield { rule: 'cơ quan', query: fold(name), right };
    }
  }

  *bundles(): Generator<Asked> {
    for (const { title } of this.#records.filter(({ path }) => path.startsWith('lien-thong/')))
      yield { rule: 'liên thông', query: fold(title), right: this.#called(title) };
  }
}

/** At least 150 queries over the whole catalogue; the same catalogue gives the same queries. */
export function deriveQueries(catalogue: Catalogue, asOf: Day): Asked[] {
  const maker = new QueryMaker(catalogue, asOf);
  return [
    ...maker.titles(),
    ...maker.partsOfTitles(),
    ...maker.codes(),
    ...maker.abbreviations(),
    ...maker.papers(),
    ...maker.agencies(),
    ...maker.bundles(),
  ];
}
