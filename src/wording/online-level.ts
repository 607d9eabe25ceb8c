import type { Procedure } from '../catalogue/catalogue.ts';
import { sayKnown, sayWithin } from './known.ts';
import type { Style } from './style.ts';

/** As a table prints them under "Mức độ dịch vụ công". */
export const onlineLevelNames = {
  full: 'Toàn trình',
  partial: 'Một phần',
  information: 'Cung cấp thông tin',
} as const;

/** A page says the whole of it: few people know what "toàn trình" alone means. */
const explained = {
  full: 'Dịch vụ công trực tuyến toàn trình',
  partial: 'Dịch vụ công trực tuyến một phần',
  information: 'Chỉ cung cấp thông tin trực tuyến',
} as const;

export function sayOnlineLevel({ onlineLevel }: Pick<Procedure, 'onlineLevel'>, style: Style): string {
  const names = style === 'page' ? explained : onlineLevelNames;
  return sayKnown(onlineLevel, level => names[level], style);
}

/** Why a service is online in part only; nothing at the other levels. */
export function sayOnlineReason(
  { onlineLevel, onlineReason }: Pick<Procedure, 'onlineLevel' | 'onlineReason'>,
  style: Style,
): string {
  if (onlineLevel !== 'partial' || onlineReason === undefined) return '';
  if (style === 'paper') return sayKnown(onlineReason, reason => reason, style);
  return `Lý do chưa toàn trình: ${sayWithin(onlineReason, reason => reason)}`;
}
