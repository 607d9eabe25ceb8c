import type { Decision } from '../src/catalogue/catalogue.ts';
import { authorities } from '../src/catalogue/schema/decision.ts';
import type { Day } from '../src/catalogue/standing.ts';
import { UserError } from '../src/integration/user-error.ts';
import { readAuthorities } from '../templates/compose/read-authority.ts';

/** "2026-07-01" or "01/7/2026"; nothing of what looks like neither. */
export function readDay(given: string): Day | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(given) ?? [];
  const date =
    year === undefined ? given : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const moment = new Date(date);
  if (!Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(date)) return date;
  throw new UserError(`Không có ngày “${given}”.`, 'Ghi ngày có thật, ví dụ 2026-07-01 hoặc 01/7/2026.');
}

/** "KT. CHỦ TỊCH" */
function readAuthority(given: string): NonNullable<Signer['onBehalf']> {
  const read = readAuthorities(given);
  if (read) return read;
  throw new UserError(
    `--authority: không hiểu “${given}”.`,
    `Ghi một trong ${authorities.join(', ')} rồi đến chức vụ, ví dụ: --authority "KT. CHỦ TỊCH"; hai dòng thì ngăn bằng dấu chấm phẩy.`,
  );
}

export interface Signing {
  readonly signer?: string | undefined;
  readonly position?: string | undefined;
  readonly authority?: string | undefined;
}

type Signer = Decision['signer'];
type PartOfSigner = { readonly [Key in keyof Signer]?: Signer[Key] | undefined };

/** Who signs, as far as that is said; under another position or authority it is somebody else. */
export function signerWith(usual: PartOfSigner, { signer, position, authority }: Signing): Partial<Signer> {
  const isOther = position !== undefined || authority !== undefined;
  const onBehalf =
    authority === undefined ? (isOther ? undefined : usual.onBehalf) : readAuthority(authority);
  const place = position ?? usual.position;
  const name = signer?.normalize('NFC') ?? (isOther ? undefined : usual.name);
  return {
    ...(onBehalf === undefined ? {} : { onBehalf }),
    ...(place === undefined ? {} : { position: place.normalize('NFC').toUpperCase() }),
    ...(name === undefined ? {} : { name }),
  };
}

export function signerOf({ signer: usual }: Pick<Decision, 'signer'>, signing: Signing): Signer {
  const { position = usual.position, name = 'unknown', onBehalf } = signerWith(usual, signing);
  return { ...(onBehalf === undefined ? {} : { onBehalf }), position, name };
}

export function readSerial(given: string | undefined): Decision['serial'] {
  if (given === undefined) return 'blank';
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  throw new UserError(
    `--number: “${given}” không phải là số văn bản.`,
    'Chỉ ghi con số, ví dụ --number 45; ký hiệu lấy theo văn bản làm mẫu.',
  );
}

export function readDate(given: string | undefined, usual: string): string {
  if (given === undefined) return usual;
  const day = /^\d{4}$/.test(given) ? given : readDay(given);
  if (day !== undefined) return day;
  throw new UserError(`--date: không hiểu “${given}”.`, 'Ghi 2027-02-20 hoặc 20/02/2027.');
}
