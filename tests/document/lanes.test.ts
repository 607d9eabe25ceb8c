import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, picturesOf, type LanesPicture } from '../../src/document/lanes.ts';
import { pointsPerMillimetre, textHeight, textWidth } from '../../src/document/standard.ts';
import { wordsWidth } from '../../src/document/times-widths.ts';
import type { Block, Lanes } from '../../src/document/tree.ts';
import { workflowSections } from '../../templates/appendix/workflow.ts';
import { lanesOf } from '../../templates/lanes.ts';
import { presentList } from '../../src/catalogue/known.ts';
import { sure } from '../../src/sure.ts';
import { catalogue } from '../office/office.ts';

const room = {
  width: textWidth('landscape') * pointsPerMillimetre,
  height: textHeight('landscape') * pointsPerMillimetre,
};
const pictures = (node: Lanes): LanesPicture[] => picturesOf(node, room.width, room.height);

const isLanes = (block: Block): block is Lanes => block.kind === 'lanes';

/** Each workflow of the office, drawn. */
const drawn = [...catalogue.decisions.values()].flatMap(decision =>
  (decision.appendices ?? []).flatMap(appendix =>
    appendix.template === 'workflow'
      ? workflowSections(catalogue, decision, { ...appendix, drawn: true }, { mode: 'paper' })
          .flatMap(({ blocks }) => blocks)
          .filter(isLanes)
      : [],
  ),
);

/** "what: where" of each line of words that is too small, too wide or outside, and of each box over another. */
function faultsOf({ width, height, boxes, words }: LanesPicture): string[] {
  const faults: string[] = [];
  for (const { lines, size, bold, ...place } of words) {
    if (size < 9) faults.push(`small: ${lines.join(' ')}`);
    if (lines.length * lineOf(size) > place.height + 0.01) faults.push(`too high: ${lines.join(' ')}`);
    const beyond =
      place.x < 0 ||
      place.y < 0 ||
      place.x + place.width > width + 0.01 ||
      place.y + place.height > height + 0.01;
    if (beyond) faults.push(`outside: ${lines.join(' ')}`);
    for (const line of lines)
      if (wordsWidth(line, size, bold, false) * pointsPerMillimetre > place.width + 0.01)
        faults.push(`too wide: ${line}`);
  }
  const [frame, ...inner] = boxes;
  expect(frame).toMatchObject({ x: 0, y: 0, width, height });
  inner.forEach((box, index) => {
    if (box.x < 0 || box.y < 0 || box.x + box.width > width + 0.01 || box.y + box.height > height + 0.01)
      faults.push(`box outside: ${index}`);
    for (const other of inner.slice(index + 1)) {
      const across = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
      const down = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
      if (across > 0.01 && down > 0.01) faults.push(`box over box: ${index}`);
    }
  });
  return faults;
}

/** Where a way ends there is the edge of a box, of the picture or of another way. */
const boxesOfStages = ({ boxes }: LanesPicture) => boxes.slice(1).filter(({ filled }) => filled !== true);

test('of the whole office each stage is drawn once, all words are readable and in their places', () => {
  const cases = catalogue.decisions
    .values()
    .filter(({ appendices }) => appendices?.some(({ template }) => template === 'workflow'))
    .toArray()
    .flatMap(({ procedures }) => procedures.flatMap(own => own.cases));
  const stages = cases.reduce((sum, own) => sum + presentList(own.stages).length, 0);
  const all = drawn.flatMap(pictures);
  expect(all.flatMap(faultsOf)).toEqual([]);
  expect(all.flatMap(boxesOfStages)).toHaveLength(stages);
  expect(all.every(({ height }) => height <= room.height)).toBe(true);
  expect(stages).toBeGreaterThan(100);
});

test('the bar is as long as its line, and each stretch as its days', () => {
  for (const own of drawn) {
    if (!own.bar) continue;
    const bar = sure(pictures(own).at(-1), 'picture').boxes.filter(({ filled }) => filled === true);
    const length = bar.reduce((sum, { width }) => sum + width, 0);
    expect(length).toBeCloseTo(room.width - 8, 0);
    expect(bar).toHaveLength(own.bar.stretches.length);
    bar.forEach(({ width }, index) => {
      expect(width / length).toBeCloseTo(sure(own.bar?.stretches[index], 'stretch').share, 3);
    });
  }
});

test('what is drawn says the lanes of the page in the words of paper', () => {
  const own = sure(
    catalogue.procedures.get('quy-trinh-noi-vu/cong-nhan-nguoi-bi-thuong-trong-chien-tranh'),
    'procedure',
  );
  const page = sure(lanesOf(sure(own.cases[0], 'case'), 'page'), 'lanes');
  const node = sure(
    drawn.find(({ alternative }) => alternative.includes(own.name)),
    'drawing',
  );
  expect(node.lanes.map(({ name }) => name)).toEqual(page.lanes.map(({ name }) => name));
  expect(node.bar?.title).toBe('Thời gian từng bước, cộng 150 ngày');
  expect(node.above).toEqual(['Hồ sơ qua 9 nơi, 12 bước; lâu nhất ở “UBND cấp xã”: 47 ngày (31%).']);
  expect(node.alternative).toContain('bước 12, Công chức Văn hóa - Xã hội cấp xã, 0,5 ngày. Cộng 150 ngày.');
  expect(pictures(node).map(({ alternative }) => alternative.slice(-10))).toEqual([
    '(hình 1/2)',
    '(hình 2/2)',
  ]);
});

const anyWords = fc.stringMatching(/^[a-zđươ]{1,14}( [a-zđươ]{1,14}){0,30}$/u);
const anyLanes = fc
  .array(fc.record({ lane: fc.nat(11), words: anyWords, instead: fc.boolean(), open: fc.boolean() }), {
    minLength: 1,
    maxLength: 40,
  })
  .chain(stages =>
    fc.record({
      names: fc.array(fc.oneof(anyWords, fc.constant('ă'.repeat(500))), { minLength: 12, maxLength: 12 }),
      notes: fc.array(anyWords, { maxLength: 2 }),
      stages: fc.constant(stages),
    }),
  )
  .map(({ names, notes, stages }): Lanes => ({
    kind: 'lanes',
    alternative: 'Sơ đồ',
    turns: stages.length,
    above: notes,
    below: notes,
    lanes: names.map((name, lane) => ({
      name,
      notes,
      stages: stages.flatMap((own, turn) =>
        own.lane === lane
          ? [
              {
                turn,
                number: String(turn + 1),
                words: own.words,
                ...(own.open && { open: true as const }),
                ...(own.instead && { instead: true as const }),
              },
            ]
          : [],
      ),
    })),
    bar: {
      title: 'Thời gian',
      stretches: stages.map(() => ({ share: 1 / stages.length, figure: '05' })),
    },
  }));

test('whatever the lanes and stages, no word leaves its place, no box meets another and no page is overfull', () => {
  fc.assert(
    fc.property(anyLanes, node => {
      const made = pictures(node);
      expect(made.flatMap(faultsOf)).toEqual([]);
      expect(made.flatMap(boxesOfStages)).toHaveLength(node.turns);
      expect(made.every(({ height }) => height <= room.height)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a way leads from each stage to the next, and from picture to picture', () => {
  for (const own of drawn) {
    const made = pictures(own);
    const stages = made.map(picture => boxesOfStages(picture).length);
    const arrows = made.map(({ ways }) => ways.filter(({ thin }) => thin !== true).length);
    // An arrow has two wings; where the lane changes the way has a turn.
    arrows.forEach((count, index) => {
      const within = sure(stages[index], 'stages') - 1;
      const beyond = (index > 0 ? 1 : 0) + (index < made.length - 1 ? 1 : 0);
      expect(count).toBeGreaterThanOrEqual(3 * (within + beyond));
      expect(count).toBeLessThanOrEqual(4 * within + 3 * beyond);
    });
  }
});
