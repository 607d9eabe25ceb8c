import { expect, test } from 'vitest';
import { receiverEnded } from '../../../src/catalogue/check/receiver-ended.ts';
import type { Agency } from '../../../src/catalogue/schema/agency.ts';
import { sure } from '../../../src/sure.ts';
import { agency, catalogue, changed, decision, judge, procedure } from '../../office/office.ts';

const card = procedure('thu-vien/cap-the-ban-doc');
const gone = agency('bo-phan-mot-cua-xa-cau-tre');
const sent = changed(card, { agencies: { receives: [{ kind: 'commune-centre' }, { agency: gone.id }] } });
const withGone = (exists: Partial<NonNullable<Agency['exists']>>) => {
  const own = changed(gone, { exists: { ...sure(gone.exists, 'exists'), ...exists } });
  return { ...catalogue, agencies: new Map(catalogue.agencies).set(own.id, own) };
};

test('a text that still holds and sends people to an office that is gone is told, with the day', () => {
  expect(judge(receiverEnded, sent)).toEqual([
    {
      path: ['agencies', 'receives', 1, 'agency'],
      fact: 'Bộ phận Một cửa xã Cầu Tre không còn từ 01/7/2025',
    },
  ]);
  expect(judge(receiverEnded, changed(card, { agencies: { returns: [{ agency: gone.id }] } }))).toHaveLength(
    1,
  );
});

test('an office that will end after the day of the check is still there', () => {
  expect(judge(receiverEnded, sent, withGone({ until: '2026-11-30' }))).toHaveLength(1);
  expect(judge(receiverEnded, sent, withGone({ until: '2026-12-01' }))).toEqual([]);
});

test('a text that has ended itself may name whom it named', () => {
  const text = decision('thu-vien');
  const ended = changed(text, { inForce: { ...text.inForce, until: '2026-06-01' } });
  expect(judge(receiverEnded, changed(sent, { decision: ended }))).toEqual([]);
});
