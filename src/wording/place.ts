import type { Procedure } from '../catalogue/catalogue.ts';
import type { Known } from '../catalogue/known.ts';
import { sayKnown } from './known.ts';
import type { Style } from './style.ts';

/** What the compiler concludes never looks like what the text says. */
const say = (place: Known<string>, from: string | undefined, style: Style): string =>
  sayKnown(place, text => (from === undefined ? text : `${text} (suy từ ${from})`), style);

type Received = Pick<Procedure, 'place' | 'placeDerivedFrom'>;
type Returned = Pick<Procedure, 'resultPlace' | 'resultPlaceDerivedFrom'>;

/** "Công chức Văn hóa - Xã hội cấp xã (suy từ bước 1 của quy trình nội bộ)". */
export const sayPlace = ({ place, placeDerivedFrom }: Received, style: Style): string =>
  say(place, placeDerivedFrom, style);

export const sayResultPlace = ({ resultPlace, resultPlaceDerivedFrom }: Returned, style: Style): string =>
  say(resultPlace, resultPlaceDerivedFrom, style);
