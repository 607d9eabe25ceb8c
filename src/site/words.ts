import type { Decision, Procedure } from '../catalogue/catalogue.ts';
import { sayTerm } from '../language/term.ts';
import type { Duration } from '../catalogue/schema/duration.ts';
import type { Fee } from '../catalogue/schema/fee.ts';
import { citeInFull } from '../wording/instrument.ts';
import type { Instrument } from '../catalogue/schema/instrument.ts';
import type { Known } from '../catalogue/known.ts';
import type { LegalBasis } from '../catalogue/schema/legal-basis.ts';
import type { Level } from '../catalogue/schema/level.ts';
import { capitalised } from '../language/capitals.ts';
import { sayDate, sayShortDate } from '../language/date.ts';
import { sayAmount, sayCount } from '../language/number.ts';

export const notStated = 'Văn bản không nêu';

/** None and unknown never look alike on a page. */
export function sayKnown<Value>(value: Known<Value>, say: (value: Value) => string): string {
  if (value === 'none') return 'Không';
  if (value === 'unknown') return notStated;
  return say(value);
}

export const levelNames: Readonly<Record<Level, string>> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

/** "Cấp tỉnh, cấp xã". */
export function sayLevels(levels: Known<readonly Level[]>): string {
  return capitalised(sayKnown(levels, list => list.map(level => levelNames[level].toLowerCase()).join(', ')));
}

export const onlineLevelNames = {
  full: 'Dịch vụ công trực tuyến toàn trình',
  partial: 'Dịch vụ công trực tuyến một phần',
  information: 'Chỉ cung cấp thông tin trực tuyến',
} as const;

export const channelNames = {
  inPerson: 'Nộp trực tiếp',
  postal: 'Gửi bưu chính',
  online: 'Nộp trực tuyến',
} as const;

export const channelStates = {
  accepted: 'nhận',
  refused: 'không nhận',
  unknown: 'văn bản không nêu',
} as const;

const kindNames = { decision: 'Quyết định', plan: 'Kế hoạch', letter: 'Công văn' } as const;

export const stateNames = {
  draft: 'Dự thảo, chưa ban hành',
  'in-force': 'Đang có hiệu lực',
  replaced: 'Đã bị thay thế',
  unknown: 'Chưa rõ hiệu lực hiện nay',
} as const;

/** The notice on the standing of a text. */
export const statusAnchor = 'hieu-luc';

export const copyNames = {
  original: 'bản chính',
  copy: 'bản sao',
  'certified-copy': 'bản sao có chứng thực',
  'copy-from-register': 'bản sao cấp từ sổ gốc',
} as const;

export const needNames = {
  all: 'Cần đủ các giấy tờ sau',
  'one-of': 'Chọn một trong các giấy tờ sau',
  'one-or-more': 'Một hoặc một số giấy tờ sau',
} as const;

/** "Số 1581/QĐ-UBND", with the blank a draft keeps. */
export function sayNumber({ serial, symbol }: Pick<Decision, 'serial' | 'symbol'>): string {
  return serial === 'blank' ? `…/${symbol}` : `${sayCount(serial)}/${symbol}`;
}

/** "Quyết định số 1581/QĐ-UBND ngày 01/7/2020". */
export function sayDecision(decision: Pick<Decision, 'kind' | 'serial' | 'symbol' | 'date'>): string {
  const date = decision.date.length === 10 ? `ngày ${sayShortDate(decision.date)}` : sayDate(decision.date);
  return `${kindNames[decision.kind]} số ${sayNumber(decision)} ${date}`;
}

/** Each way to hand a dossier in, and whether it is taken. */
export function listChannels(channels: Procedure['channels']): { name: string; state: string }[] {
  return (Object.keys(channelNames) as (keyof typeof channelNames)[]).map(key => ({
    name: channelNames[key],
    state: channelStates[channels[key]],
  }));
}

export function sayFee({ amount, unit, per, for: purpose }: Fee): string {
  const price = [sayAmount(amount), unit, per && `mỗi ${per}`].filter(Boolean).join(' ');
  return purpose === undefined ? price : `${purpose}: ${price}`;
}

export function sayStageTime(duration: Known<Duration> | 'with-previous'): string {
  return duration === 'with-previous' ? 'tính chung với bước trước' : sayKnown(duration, sayTerm);
}

export function sayLegalBasis({ clause }: LegalBasis, instrument: Instrument | undefined): string {
  const said = instrument ? citeInFull(instrument, 'short') : '';
  return clause === undefined ? said : `${clause}, ${said}`;
}
