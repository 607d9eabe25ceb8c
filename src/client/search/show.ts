import { keepTogether } from '../../language/typography.ts';
import { kindNames, standingValues } from '../../search/facet-names.ts';
import { excerpt, mark } from '../../search/mark.ts';
import type { Query } from '../../search/query.ts';
import { separator, type Part } from '../../search/parts.ts';
import { element } from '../element.ts';
import type { Answer, Result, ShownResult } from './engine.ts';

/** Parts that a result does not show anyway: where one of them matched, it is quoted. */
const quoted: Partial<Record<Part, string>> = {
  names: 'Tên khác',
  papers: 'Giấy tờ',
  agencies: 'Cơ quan',
  text: 'Nội dung',
};

function marked(text: string, query: Query): (Node | string)[] {
  return mark(text, query).map(piece => (piece.hit ? element('mark', '', piece.text) : piece.text));
}

const isKind = (kind: string): kind is keyof typeof kindNames => kind in kindNames;

const isStanding = (standing: string): standing is keyof typeof standingValues => standing in standingValues;

/** Of what plainly holds nothing need be said. */
function standingTag({ standing }: Result): HTMLElement[] {
  if (!isStanding(standing) || standing === 'dang-ap-dung') return [];
  return [element('p', `search-standing ${standing}`, standingValues[standing])];
}

function olderList(older: readonly Result[], base: string): HTMLElement {
  const items = older.map(result => {
    const link = element('a', '', result.found.title);
    link.href = base + result.path;
    const about = [result.found.code, ...result.found.source.split(separator)].filter(Boolean);
    return element(
      'li',
      '',
      link,
      ...standingTag(result),
      element('p', 'search-about', keepTogether(about.join(separator))),
    );
  });
  return element(
    'details',
    'search-older',
    element('summary', '', `${older.length} bản cũ`),
    element('ul', '', ...items),
  );
}

/** One result: its name as a link, where it comes from, and the passage that matched. */
export function resultItem(result: ShownResult, query: Query, base: string): HTMLLIElement {
  const { path, kind, found, judged, older } = result;
  const link = element('a', '', ...marked(found.title, query));
  link.href = base + path;
  const sources = found.source.split(separator);
  // What tells namesakes apart comes first.
  const province = element('strong', '', ...marked(sources.pop() ?? '', query));
  const kindName = isKind(kind) ? kindNames[kind] : '';
  // What stands in no field is found by its kind instead.
  const about = [...new Set([kindName, found.code, found.field, ...sources])].filter(Boolean);
  const item = element(
    'li',
    'search-result',
    link,
    ...standingTag(result),
    element('p', 'search-about', province, ...marked(keepTogether(separator + about.join(separator)), query)),
  );
  const label = quoted[judged.part];
  if (label !== undefined && judged.score > 0)
    item.append(element('p', 'search-quote', `${label}: `, ...marked(excerpt(judged.piece, query), query)));
  if (older.length > 0) item.append(olderList(older, base));
  return item;
}

/** Tells when words were read as others. */
function sayReading({ terms }: Query): string {
  const changed = terms.filter(
    ({ folded, meant: [meant], open }) => meant !== undefined && meant !== folded && !open,
  );
  if (changed.length === 0) return '';
  const typed = changed.map(({ written }) => written).join(' ');
  return ` Đã hiểu “${typed}” là “${changed.map(({ meant }) => meant[0]).join(' ')}”.`;
}

/** What the live region says. */
export function sayAnswer({ total, complete, tooBroad, query }: Answer): string {
  if (tooBroad)
    return 'Rất nhiều mục có các từ này; dưới đây là một số mục. Gõ thêm vài chữ: việc cần làm, giấy tờ, nơi nộp.';
  if (query.terms.length === 0 && total === 0) return '';
  if (total === 0) return 'Không tìm thấy mục nào.';
  if (!complete) return `Không mục nào có đủ các từ này. Có ${total} mục gần giống.${sayReading(query)}`;
  return `Tìm thấy ${total} mục.${sayReading(query)}`;
}

/** What to do when nothing was found. */
export function nothingFound({ near }: Answer, narrowed: boolean): HTMLElement {
  const advice = [
    near.length > 0 ? `Từ gần giống có trong danh mục: ${near.join(', ')}.` : '',
    narrowed ? 'Bỏ bớt điều kiện lọc.' : '',
    'Gõ ít từ hơn, chỉ giữ từ chính: tên việc, tên giấy tờ, mã thủ tục.',
    'Gõ có dấu, không dấu hay chữ viết tắt đều được.',
  ];
  return element(
    'div',
    'search-nothing',
    element('p', '', 'Anh/chị có thể:'),
    element('ul', '', ...advice.filter(Boolean).map(text => element('li', '', text))),
  );
}
