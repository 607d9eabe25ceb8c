import { expect, test } from 'vitest';
import { citationNumber } from '../../../src/catalogue/check/citation-number.ts';
import type { LegalBasis } from '../../../src/catalogue/schema/legal-basis.ts';
import { catalogue, changed, decision, instrument, judge, ofScope, procedure } from '../../office/office.ts';

const ofProcedure = ofScope(citationNumber, 'procedure');
const ofDecision = ofScope(citationNumber, 'decision');
const sound = procedure('quan-su-cap-xa/dang-ky-nghia-vu-quan-su-lan-dau');
const citing = (basis: LegalBasis) => changed(sound, { legalBases: [basis] });
const decree = 'nghi-dinh-13-2016-nd-cp';

test('a hyphen lost from a symbol is found', () => {
  const subject = procedure('quan-su-cap-xa/che-do-huu-tri-quan-nhan-khang-chien-chong-my');
  expect(judge(ofProcedure, subject)).toEqual([
    {
      path: ['legalBases', 2, 'citedAs'],
      fact: 'viện dẫn số 69/2007/TTLT-BQPBLĐTBXH-BTC, số của văn bản là 69/2007/TTLT-BQP-BLĐTBXH-BTC',
    },
  ]);
});

test('two letters lost from a symbol are found', () => {
  expect(judge(ofDecision, decision('lien-thong-cap-huyen'))).toEqual([
    {
      path: ['bases', 2, 'citedAs'],
      fact: 'viện dẫn số 2084/VP-KSTT, số của văn bản là 2084/VPCP-KSTT',
    },
  ]);
});

test('the other procedures and decisions cite the right numbers', () => {
  const procedures = [...catalogue.procedures.values()].flatMap(subject => judge(ofProcedure, subject));
  const decisions = [...catalogue.decisions.values()].flatMap(subject => judge(ofDecision, subject));
  expect([procedures.length, decisions.length]).toEqual([1, 1]);
});

test('one changed figure is found, the right number is sound', () => {
  expect(judge(ofProcedure, citing({ instrument: decree }))).toEqual([]);
  expect(
    judge(ofProcedure, citing({ instrument: decree, citedAs: 'Nghị định số 13/2016/NĐ-CP của Chính phủ' })),
  ).toEqual([]);
  expect(judge(ofProcedure, citing({ instrument: decree, citedAs: 'Nghị định số 31/2016/NĐ-CP' }))).toEqual([
    {
      path: ['legalBases', 0, 'citedAs'],
      fact: 'viện dẫn số 31/2016/NĐ-CP, số của văn bản là 13/2016/NĐ-CP',
    },
  ]);
});

test('a symbol that cannot be is left to its own rule', () => {
  const wrongSymbol = 'Nghị định số 13/2016/QĐ-TTg';
  expect(judge(ofProcedure, citing({ instrument: decree, citedAs: wrongSymbol }))).toEqual([]);
});

test('a name without number has nothing to compare', () => {
  const law = 'luat-nghia-vu-quan-su-2015';
  expect(judge(ofProcedure, citing({ instrument: law, citedAs: 'Luật Nghĩa vụ quân sự năm 2015' }))).toEqual(
    [],
  );
});

test('an instrument whose own number is none or unknown proves no citation wrong', () => {
  const citedAs = 'Luật số 78/2015/QH13';
  expect(instrument('luat-nghia-vu-quan-su-2015').number).toBe('none');
  expect(judge(ofProcedure, citing({ instrument: 'luat-nghia-vu-quan-su-2015', citedAs }))).toEqual([]);

  const unnumbered = changed(instrument(decree), { number: 'unknown' });
  const around = changed(catalogue, { instruments: new Map(catalogue.instruments).set(decree, unnumbered) });
  const cited = citing({ instrument: decree, citedAs: 'Nghị định số 31/2016/NĐ-CP' });
  expect(judge(ofProcedure, cited, around)).toEqual([]);
});

test('bases printed elsewhere and bases of a dossier are read too', () => {
  const bases = [{ instrument: decree, citedAs: 'Nghị định số 31/2016/NĐ-CP' }];
  const { dossier } = sound;
  if (typeof dossier === 'string') throw new Error('the registration has no dossier');
  const paths = judge(
    ofProcedure,
    changed(sound, {
      dossier: { ...dossier, bases },
      legalBasesElsewhere: [{ place: 'Phần I', bases }],
    }),
  ).map(({ path }) => path);
  expect(paths).toHaveLength(2);
  expect(paths).toContainEqual(['dossier', 'bases', 0, 'citedAs']);
  expect(paths).toContainEqual(['legalBasesElsewhere', 0, 'bases', 0, 'citedAs']);
});
