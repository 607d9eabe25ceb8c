import { expect, test } from 'vitest';
import type { Decision } from '../../src/catalogue/catalogue.ts';
import { chartsOf } from '../../src/site/charts.ts';
import { sure } from '../../src/sure.ts';
import { catalogue, decision, procedure } from '../office/office.ts';

const workflow = decision('quy-trinh-noi-vu');
const model = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');

const drawn = (own: Decision) => sure(chartsOf(own), 'charts');

test('a head is drawn where procedures differ, and told in words where all are alike', () => {
  const { charts, alike } = drawn(decision('quan-su-cap-xa'));
  expect(charts.map(({ name }) => name)).toEqual([
    'Thời hạn giải quyết',
    'Lĩnh vực',
    'Thay đổi so với trước',
  ]);
  expect(alike.map(({ name, said }) => `${name}: ${said}`)).toEqual([
    'Cấp thực hiện: Cấp xã (cả 11 thủ tục)',
    'Mức độ dịch vụ công trực tuyến: Văn bản không nêu (cả 11 thủ tục)',
    'Phí, lệ phí: Không thu (cả 11 thủ tục)',
  ]);
});

test('bars are as long as their numbers, and what the text does not say is marked', () => {
  const online = drawn(workflow).charts.find(({ head }) => head === 'onlineLevel');
  expect(online?.bars).toEqual([
    { name: 'Toàn trình', count: 21, length: 100, unknown: false },
    { name: 'Một phần', count: 5, length: 23.8, unknown: false },
    { name: 'Văn bản không nêu', count: 3, length: 14.3, unknown: true },
  ]);
});

test('each chart of each decision shows all its procedures, and says so where it shows more', () => {
  for (const own of catalogue.decisions.values())
    for (const { bars, notes } of chartsOf(own)?.charts ?? []) {
      const more = bars.reduce((sum, { count }) => sum + count, 0) - own.procedures.length;
      expect(notes.some(note => note.startsWith('Kể cả'))).toBe(more > 0);
      expect(more).toBeGreaterThanOrEqual(0);
    }
});

test('a text of few procedures, or of none, gets no charts', () => {
  const { procedures } = workflow;
  expect(chartsOf({ ...workflow, procedures: procedures.slice(0, 3) })).toBeUndefined();
  expect(chartsOf({ ...workflow, procedures: [] })).toBeUndefined();
  expect(chartsOf({ ...workflow, procedures: procedures.slice(0, 4) })).toBeDefined();
});

test('of very many fields the smallest are counted together', () => {
  const procedures = Array.from({ length: 40 }, (_, index) => ({
    ...model,
    field: {
      id: `f${Math.min(index, 19)}`,
      name: `Lĩnh vực ${Math.min(index, 19)}`,
      ministry: 'none' as const,
    },
  }));
  const { bars } = sure(
    drawn({ ...workflow, procedures }).charts.find(({ head }) => head === 'field'),
    'fields',
  );
  expect(bars).toHaveLength(12);
  expect(bars[0]).toMatchObject({ name: 'Lĩnh vực 19', count: 21 });
  expect(bars.at(-1)).toMatchObject({ name: '9 lĩnh vực khác', count: 9 });
});

test('a text that tells no change gets no chart of changes, not even in words', () => {
  const procedures = workflow.procedures.map(own => ({ ...own, change: undefined }));
  const { charts, alike } = drawn({ ...workflow, procedures });
  expect([...charts, ...alike].map(({ name }) => name)).not.toContain('Thay đổi so với trước');
});
