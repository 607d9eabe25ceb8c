import type { Catalogue, Procedure } from '../src/catalogue/catalogue.ts';
import { heldOn } from '../src/catalogue/compare-catalogues.ts';
import { receptionAt } from '../src/catalogue/offices.ts';
import type { Agency } from '../src/catalogue/schema/agency.ts';
import type { Day } from '../src/catalogue/standing.ts';
import { UserError } from '../src/integration/user-error.ts';
import { nearest } from '../src/language/nearest.ts';
import { NamedAgencies } from '../src/site/named-agencies.ts';
import { findProcedure } from './asked-procedure.ts';

/** Which procedures a command is asked for. */
export const selectionOptions = {
  procedure: { type: 'string' },
  field: { type: 'string' },
  agency: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

export interface Selection {
  readonly procedure?: string | undefined;
  readonly field?: string | undefined;
  readonly agency?: string | undefined;
  readonly all: boolean;
}

function findIn<Thing>(things: ReadonlyMap<string, Thing>, id: string, option: string, what: string): Thing {
  const found = things.get(id);
  if (found !== undefined) return found;
  const near = nearest(id, things.keys());
  throw new UserError(
    `--${option}: không có ${what} “${id}”.${near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`}`,
    `Các mã: ${[...things.keys()].slice(0, 20).join(', ')}${things.size > 20 ? ', …' : ''}.`,
  );
}

export const findAgency = ({ agencies }: Catalogue, id: string): Agency =>
  findIn(agencies, id, 'agency', 'cơ quan');

/** Whether people hand this in at an agency: by its id or kind, or because the text names it as the place. */
function receives({ agencies }: Catalogue): (agency: Agency, procedure: Procedure) => boolean {
  const naming = new NamedAgencies([...agencies.values()]);
  return (agency, procedure) => {
    if (receptionAt(agency, procedure) !== undefined) return true;
    const { agencies: _, ...said } = procedure;
    return naming.in({ ...said, authority: 'unknown', resultPlace: 'unknown', cases: [] }).has(agency.id);
  };
}

/** What holds on the day and has to do with an agency, be it that it receives it or is named in its stages. */
export function proceduresOf(catalogue: Catalogue, agency: Agency, day: Day): readonly Procedure[] {
  const naming = new NamedAgencies([...catalogue.agencies.values()]);
  const own = [...heldOn(catalogue, day).values()].filter(
    procedure => receptionAt(agency, procedure) !== undefined || naming.in(procedure).has(agency.id),
  );
  return own.length === 0 ? sayNone(agency.name, day) : own;
}

function sayNone(asked: string, day: Day): never {
  throw new UserError(
    `${asked} không có thủ tục nào đang thực hiện vào ngày ${day}.`,
    'Chọn ngày khác bằng --as-of, hoặc chọn đích danh bằng --procedure.',
  );
}

/** Procedures that hold on the day; one that is named is taken as it is. */
export function findProcedures(
  catalogue: Catalogue,
  { procedure, field, agency, all }: Selection,
  day: Day,
): readonly [Procedure, ...Procedure[]] {
  const asked = [procedure, field, agency, all || undefined].filter(given => given !== undefined);
  if (asked.length !== 1)
    throw new UserError(
      asked.length === 0 ? 'Chưa nói thủ tục nào.' : 'Chỉ chọn theo một cách.',
      'Ghi một trong: --procedure MÃ, --field MÃ, --agency MÃ, --all.',
    );
  if (procedure !== undefined) return [findProcedure(catalogue, procedure)];
  const held = [...heldOn(catalogue, day).values()];
  const [said, chosen] = chosenFrom(catalogue, held, { field, agency });
  const [first, ...others] = chosen;
  return first === undefined ? sayNone(said, day) : [first, ...others];
}

function chosenFrom(
  catalogue: Catalogue,
  held: readonly Procedure[],
  { field, agency }: Pick<Selection, 'field' | 'agency'>,
): readonly [said: string, chosen: readonly Procedure[]] {
  if (field !== undefined) {
    const own = findIn(catalogue.fields, field, 'field', 'lĩnh vực');
    return [`Lĩnh vực ${own.name}`, held.filter(procedure => procedure.field === own)];
  }
  if (agency !== undefined) {
    const own = findAgency(catalogue, agency);
    const isReceived = receives(catalogue);
    return [own.name, held.filter(procedure => isReceived(own, procedure))];
  }
  return ['Danh mục', held];
}
