import { sayTerm, unitNames } from '../../language/term.ts';
import { measured } from '../duration.ts';
import type { Path } from '../finding.ts';
import { ownAmounts, ownTexts, type OwnAmount } from '../own-content.ts';
import { present } from '../known.ts';
import { isTerm } from '../terms.ts';
import type { OwnProcedure } from '../understood.ts';
import { rule, type Problem } from './rule.ts';

type Unit = keyof typeof unitNames;

const units = new Map<string, Unit>((Object.keys(unitNames) as Unit[]).map(unit => [unitNames[unit], unit]));
const term = String.raw`(\d+(?:,\d+)?) (${[...units.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?!\p{L})`;

/** A note that is nothing but a term: "05 ngày", "Không quá 07 ngày làm việc." */
const termAlone = new RegExp(
  String.raw`^(?:(?:không quá|tối đa|trong|trong vòng|tổng cộng:?) )?${term}\.?$`,
  'iu',
);
/** The term of the whole, told in words. */
const termOfWhole = new RegExp(
  String.raw`(?:tổng thời (?:gian|hạn)|thời hạn giải quyết)(?: giải quyết| thực hiện)?(?: thủ tục| hồ sơ)?:?(?: là| không quá| tối đa| trong)* ${term}`,
  'iu',
);

interface Told {
  readonly amount: number;
  readonly unit: Unit | undefined;
  readonly said: string;
}

function readTerm(found: RegExpExecArray | null): Told | undefined {
  if (!found) return undefined;
  const [, figure = '', unit = ''] = found;
  return {
    amount: Number(figure.replace(',', '.')),
    unit: units.get(unit.toLowerCase()),
    said: `${figure} ${unit}`,
  };
}

const remedy = 'Đối chiếu con số và đơn vị ở hai chỗ với văn bản gốc.';

/** What stands beside a figure must not tell another one; beside a range either end. */
function besideFigures(procedure: OwnProcedure): Problem[] {
  const terms = ownAmounts(procedure).filter(isTerm);
  return terms.flatMap(({ amount, path, unit, note, holder }) => {
    const told =
      path.at(-1) === 'amount' && typeof note === 'string' ? readTerm(termAlone.exec(note)) : undefined;
    const isTold = (term: OwnAmount) => term.amount === told?.amount && term.unit === told.unit;
    if (!told || terms.some(term => term.holder === holder && isTold(term))) return [];
    const figure = sayTerm({ amount, unit: unit as Unit });
    const fact = `ghi chú “${told.said}” khác với thời hạn ${figure}`;
    return [{ path: [...path.slice(0, -1), 'note'], fact, remedy }];
  });
}

const placesOfWhole = new Set<string | number | undefined>(['method', 'notes', 'remarks']);

function inWords(procedure: OwnProcedure): Problem[] {
  const totals = procedure.cases.flatMap(({ total }) => {
    const whole = present(total);
    return (whole && measured(whole)) ?? [];
  });
  if (totals.length === 0) return [];
  const isOfWhole = (path: Path) =>
    placesOfWhole.has(path.findLast(step => typeof step === 'string')) && !path.includes('dossier');
  return ownTexts(procedure).flatMap(({ text, path }) => {
    const told = text.includes('hời ') && isOfWhole(path) ? readTerm(termOfWhole.exec(text)) : undefined;
    if (!told || totals.some(({ amount, unit }) => amount === told.amount && unit === told.unit)) return [];
    return [
      {
        path,
        fact: `lời văn ghi thời hạn “${told.said}”, tổng ghi ${totals.map(sayTerm).join(', ')}`,
        remedy,
      },
    ];
  });
}

export const toldDuration = rule({
  id: 'told-duration',
  severity: 'warning',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Thời hạn nói trong lời văn phải khớp thời hạn ghi bằng số, cả con số lẫn đơn vị.',
  check: procedure => [...besideFigures(procedure), ...inWords(procedure)],
});
