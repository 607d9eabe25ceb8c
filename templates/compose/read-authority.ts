import { authorities, type DecisionData } from '../../src/catalogue/schema/decision.ts';

type OnBehalf = NonNullable<DecisionData['signer']['onBehalf']>;

function readLine(line: string): OnBehalf[number] | undefined {
  const [mark = '', ...rest] = line.trim().split(/\s+/u);
  const by = authorities.find(own => own === mark.toUpperCase());
  return by && rest.length > 0 ? { by, of: rest.join(' ').normalize('NFC').toUpperCase() } : undefined;
}

/** "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH", a line or a semicolon between; nothing of what says no authority. */
export function readAuthorities(given: string): OnBehalf | undefined {
  const lines = given.split(/[;\n]/u).filter(line => line.trim() !== '');
  const read = lines.flatMap(line => readLine(line) ?? []);
  return read.length === lines.length && read.length > 0 ? read : undefined;
}

export const sayAuthorities = (onBehalf: OnBehalf = []): string[] =>
  onBehalf.map(({ by, of }) => `${by} ${of}`);
