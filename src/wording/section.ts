import type { Decision } from '../catalogue/catalogue.ts';

type ListSection = NonNullable<Decision['sections']>[number];

/** "I. Lĩnh vực Nghĩa vụ quân sự". */
export function saySection({ mark, heading }: Pick<ListSection, 'mark' | 'heading'>): string {
  return mark === undefined ? heading : `${mark}. ${heading}`;
}
