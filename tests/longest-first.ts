import { dirname, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where the minutes go, longest first: begun last, one long file would keep the whole run waiting for it alone. */
const long: readonly string[] = [
  'tests/catalogue/open-content',
  'tests/scripts/forms-fill-many',
  'tests/integration/killed-build',
  'tests/integration/build-output',
  'tests/browser/whole-site',
  'tests/browser/form-filling',
  'tests/browser/site',
  'tests/browser/search',
  'tests/browser/live-desk',
  'tests/content/mutations',
  'tests/documents/large',
  'tests/content/word-pages',
  'tests/browser/crowded',
];

/** Rooms whose tests drive other programs come before those that only reckon. */
const slow: readonly string[] = ['browser', 'documents', 'content', 'integration', 'scripts'];

function rank({ moduleId }: TestSpecification): number {
  const file = relative(dirname(import.meta.dirname), moduleId).replaceAll('\\', '/');
  const place = long.indexOf(file.replace(/\.test\.ts$/, ''));
  if (place >= 0) return place;
  const room = slow.indexOf(file.split('/')[1] ?? '');
  return long.length + (room < 0 ? slow.length : room);
}

/** Files in a process of their own first, so that the others follow one another without a break. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isAlone = ({ project }: TestSpecification) => (project.config.isolate ? 0 : 1);
    return sorted.toSorted((left, right) => isAlone(left) - isAlone(right) || rank(left) - rank(right));
  }
}
