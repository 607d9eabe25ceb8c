import { expect, test } from 'vitest';
import { recipientsArticle } from '../../../src/catalogue/check/recipients-article.ts';
import { catalogue, changed, decision, judge } from '../../office/office.ts';

const text = changed(decision('thu-vien'), {
  articles: ['Một', 'Hai', 'Ba'].map(words => ({ text: `Điều thứ ${words}.` })),
});
const facts = (...recipients: readonly string[]) =>
  judge(recipientsArticle, changed(text, { recipients: [...recipients] })).map(
    ({ path, fact }) => `${path.join('.')}: ${fact}`,
  );

test('“Như Điều 4” of a text with three articles leads nowhere', () => {
  expect(facts('Như Điều 4', 'Cổng Thông tin điện tử')).toEqual([
    'recipients.0: nơi nhận ghi “Như Điều 4”, văn bản chỉ có 3 điều',
  ]);
  expect(facts('Bộ Nội vụ', 'Như các Điều 2, 3 và 7')).toHaveLength(1);
});

test('an article that is there, and recipients without one, are left alone', () => {
  expect(facts('Như Điều 3', 'Như trên', 'Phòng Điều tra 12')).toEqual([]);
  expect([...catalogue.decisions.values()].flatMap(each => judge(recipientsArticle, each))).toEqual([]);
});
