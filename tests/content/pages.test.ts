import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { agrees, figureOf, measured } from '../../src/catalogue/duration.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { presentList } from '../../src/catalogue/known.ts';
import { sharesOf, sumOf } from '../../templates/time-bar.ts';
import { sure } from '../../src/sure.ts';
import { openBrowser } from '../browser/browser.ts';
import { testPagesComplete } from '../browser/complete-pages.ts';
import { lookAtLanes } from '../browser/drawn-lanes.ts';
import { niemYet } from '../scripts/run.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const site = join(temporaryFolder(), 'site');
const catalogue = sure(loadCatalogue('content').catalogue, 'catalogue');

beforeAll(() => {
  const { status, stdout, stderr } = niemYet('build', '--content', 'content', '--no-documents', '--out', site);
  if (status !== 0) throw new Error(stdout + stderr);
});

testPagesComplete(() => ({ catalogue, site }));

test('in every drawn workflow all words stand in their boxes, at every width, size and on paper', async () => {
  const { drawings, faults } = await lookAtLanes(site, await openBrowser());
  expect(drawings).toBe(114);
  expect(faults).toEqual([]);
});

/** Where the text itself does not add up: its acknowledged faults, and “trong ngày làm việc”, which is no figure. */
const notAddingUp = [
  'binh-phuoc-2025/dang-ky-noi-quy-lao-dong',
  'binh-phuoc-2025/gia-han-cap-lai-giay-chung-nhan-huan-luyen-an-toan-hang-b',
  'binh-phuoc-2025/ho-tro-kham-chua-benh-nghe-nghiep-sau-nghi-huu',
  'binh-phuoc-2025/di-chuyen-hai-cot-liet-si-ngoai-nghia-trang',
  'binh-phuoc-2025/tu-van-gioi-thieu-viec-lam',
  'hue-1581/che-do-huu-tri-quan-nhan-khang-chien-chong-my',
];

test('the days that are drawn are those that the text prints as their total', () => {
  const others = [...catalogue.procedures.values()].flatMap(({ id, cases }) =>
    cases
      .filter(({ stages }) => typeof stages !== 'string')
      .filter(({ stages, total }) => {
        const sum = sumOf(sharesOf(presentList(stages)));
        const printed = typeof total === 'object' ? measured(total) : undefined;
        return !sum || sum.unit !== printed?.unit || !agrees(figureOf(sum), figureOf(printed));
      })
      .map(() => id),
  );
  expect(others).toEqual(notAddingUp);
});
