/** One value of a subject that holds no others, and where it stands: ".cases.0.title". */
export interface Leaf {
  readonly place: string;
  readonly value: string | number | boolean;
}

/** Other subjects that a loaded one is linked with. */
const linked = /^\.(?:decision|field|issuer|letter|(?:procedures|bundles|forms)\.\d+)$/;

const isLink = (place: string, value: object) => linked.test(place) && 'id' in value;

/** Every value of a subject, found by walking its data: a field that is new tomorrow is walked too. */
export function leavesIn(value: unknown, place = ''): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [{ place, value }];
  if (typeof value !== 'object' || value === null || isLink(place, value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesIn(inner, `${place}.${key}`));
}

/** Ids, and choices from a list: they rule what is said and are not themselves words. */
const choices =
  /\.(?:id|slug|file|section|instrument|form|procedure|need|kind|unit|within|category|member|onlineLevel|decision|agency|lineage|scope|type|marker|template|state|side|dateStyle|dateNeeds|holds|accepted|providedBy)$|\.reductions\.\d+\.by$|\.(?:levels|members|instruments|replaces|what|formerAddresses)\.\d+$|\.channels\.\w+$|\.(?:select|checks)\..*$|\.sections\.\d+\.(?:parent|field)$/;
const unitOfStage = /\.(?:stages|sharedStages)\.\d+\.unit$/;

const answers: ReadonlySet<unknown> = new Set([
  'none',
  'unknown',
  'by-case',
  'with-previous',
  'blank',
  'signing',
]);

export const isAnswer = ({ value }: Leaf): boolean => answers.has(value);

/** Days are said in words of their own. */
const isDay = (value: string) => /^\d{4}(?:-\d\d){0,2}$/.test(value);

/** Words that whoever shows the subject has to show as they are. */
export const isText = (leaf: Leaf): leaf is Leaf & { readonly value: string } =>
  typeof leaf.value === 'string' &&
  !isAnswer(leaf) &&
  !isDay(leaf.value) &&
  (!choices.test(leaf.place) || unitOfStage.test(leaf.place));

export const textsIn = (subject: object): (Leaf & { readonly value: string })[] =>
  leavesIn(subject).filter(isText);
