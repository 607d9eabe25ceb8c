import { sizes } from '../../document/standard.ts';
import { hideFirstNumber, type Cure } from '../cure.ts';
import { judgePieces } from '../look.ts';
import type { PageNumber, Section } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

function judgeNumber(
  pageNumber: PageNumber | undefined,
  where: string,
  of: Section,
  pages: 'default' | 'even',
): readonly Fault[] {
  const cures: readonly Cure[] = [{ kind: 'page-number', of, pages }];
  if (!pageNumber)
    return [{ where, found: 'không có số trang', expected: 'chèn số trang canh giữa ở lề trên', cures }];
  // What is set anew needs nothing else mended.
  if (pageNumber.edge === 'bottom')
    return [
      {
        where: pageNumber.where,
        found: 'số trang ở lề dưới',
        expected: 'đặt số trang canh giữa ở lề trên',
        cures,
      },
    ];
  const faults: Fault[] = [];
  if (pageNumber.align !== 'center')
    faults.push({
      where: pageNumber.where,
      found: 'số trang không canh giữa',
      expected: 'canh giữa số trang',
      cures,
    });
  const look = { size: sizes.pageNumber, italic: false };
  return [...faults, ...judgePieces(pageNumber.where, pageNumber.pieces, look)];
}

function judgeSection(section: Section, index: number): readonly Fault[] {
  const { pageNumber, evenPages, where, hidesFirstNumber, pages } = section;
  const isFirstPage = index === 0 || section.restartsNumbering;
  if (!pageNumber && pages === 1 && isFirstPage) return [];
  const shown = {
    where,
    found: 'trang thứ nhất hiện số trang',
    expected: 'ẩn số ở trang thứ nhất',
    cures: hideFirstNumber(section),
  };
  return [
    ...judgeNumber(pageNumber, where, section, 'default'),
    ...(evenPages ? judgeNumber(evenPages.pageNumber, `${where}, trang chẵn`, section, 'even') : []),
    ...(index === 0 && pageNumber && !hidesFirstNumber ? [shown] : []),
  ];
}

export const pageNumber: ConformanceRule = {
  id: 'page-number',
  clause: sizes.pageNumber.clause,
  demand: 'Số trang canh giữa trong lề trên, cỡ 13–14, đứng, không hiện ở trang thứ nhất.',
  check({ sections }) {
    if (sections.every(({ pages, pageNumber: shown }) => pages === 1 && !shown)) return undefined;
    return sections.flatMap(judgeSection);
  },
};
