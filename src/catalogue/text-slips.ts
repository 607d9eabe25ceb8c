import {
  brokenAmount,
  brokenContact,
  doubledWord,
  impossibleDate,
  placeholder,
  quotedWhole,
  strayPunctuation,
  unclosed,
} from '../language/slips.ts';
import { ownTexts, type OwnText } from './own-content.ts';

const judgements = {
  'broken-amount': brokenAmount,
  'broken-contact': brokenContact,
  'doubled-word': doubledWord,
  'impossible-date': impossibleDate,
  placeholder,
  'quoted-whole': quotedWhole,
  'stray-punctuation': strayPunctuation,
  unclosed,
} as const;

export type SlipId = keyof typeof judgements;

interface Slip extends OwnText {
  readonly id: SlipId;
  /** What was seen in the text. */
  readonly seen: string;
}

type Judged = Pick<Slip, 'id' | 'seen'>;

const ids = Object.keys(judgements) as SlipId[];
/** All that can be wrong in a text of words and figures, of words alone, and in one word. */
const idsOfFigures: readonly SlipId[] = ['broken-contact', 'doubled-word', 'impossible-date', 'placeholder'];
const idsOfWords: readonly SlipId[] = ['doubled-word', 'placeholder'];
const idsOfWord: readonly SlipId[] = ['placeholder'];
const punctuation = /[^\p{L}\d ]/u;
const figure = /\d/u;

function perhaps(text: string): readonly SlipId[] {
  if (punctuation.test(text)) return ids;
  if (figure.test(text)) return idsOfFigures;
  return text.includes(' ') ? idsOfWords : idsOfWord;
}

const sound: readonly Judged[] = [];
/** Ids, dates and choices. */
const isNoText = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** Many procedures share their texts: each is judged once. */
const verdicts = new Map<string, readonly Judged[]>();

function verdictOn(text: string): readonly Judged[] {
  const known = verdicts.get(text);
  if (known) return known;
  const found = isNoText.test(text)
    ? sound
    : perhaps(text).flatMap((id): Judged[] => {
        const seen = judgements[id](text);
        return seen === undefined ? [] : [{ id, seen }];
      });
  const verdict = found.length === 0 ? sound : found;
  if (verdicts.size < 100_000) verdicts.set(text, verdict);
  return verdict;
}

let latest: { readonly texts: readonly OwnText[]; readonly slips: readonly Slip[] } | undefined;

/** Every slip in the texts of an entity. Rules on one entity follow each other, so the last is kept. */
export function slipsIn(subject: object): readonly Slip[] {
  const texts = ownTexts(subject);
  if (latest?.texts !== texts) {
    const slips: Slip[] = [];
    for (const own of texts) for (const judged of verdictOn(own.text)) slips.push({ ...own, ...judged });
    latest = { texts, slips };
  }
  return latest.slips;
}
