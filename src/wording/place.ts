import type { Procedure } from '../catalogue/catalogue.ts';
import type { Known } from '../catalogue/known.ts';
import { sayText } from './known.ts';
import type { Style } from './style.ts';

/** What the compiler concludes never looks like what the text says. */
const derived = (said: string, from: string | undefined): string =>
  from === undefined ? said : `${said} (suy từ ${from})`;

const say = (place: Known<string>, from: string | undefined, style: Style) =>
  derived(sayText(place, style), from);

type Received = Pick<Procedure, 'place' | 'placeDerivedFrom'>;
type Returned = Pick<Procedure, 'resultPlace' | 'resultPlaceDerivedFrom'>;

/** "Công chức Văn hóa - Xã hội cấp xã (suy từ bước 1 của quy trình nội bộ)". */
export const sayPlace = ({ place, placeDerivedFrom }: Received, style: Style): string =>
  say(place, placeDerivedFrom, style);

export const sayResultPlace = ({ resultPlace, resultPlaceDerivedFrom }: Returned, style: Style): string =>
  say(resultPlace, resultPlaceDerivedFrom, style);
