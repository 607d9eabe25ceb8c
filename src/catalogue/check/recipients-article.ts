import { rule } from './rule.ts';

const sameAsArticle = /^Như (?:các )?[Đđ]iều (?<numbers>\d+(?:(?:, | và |,)\d+)*)/u;

export const recipientsArticle = rule({
  id: 'recipients-article',
  severity: 'error',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Nơi nhận “Như Điều …” phải chỉ tới một điều có trong văn bản.',
  check({ recipients, articles = [] }) {
    return recipients.flatMap((recipient, index) => {
      const numbers = sameAsArticle.exec(recipient)?.groups?.['numbers']?.match(/\d+/gu) ?? [];
      const beyond = numbers.filter(number => Number(number) > articles.length);
      if (articles.length === 0 || beyond.length === 0) return [];
      return [
        {
          path: ['recipients', index],
          fact: `nơi nhận ghi “${recipient}”, văn bản chỉ có ${articles.length} điều`,
          remedy: 'Ghi số của điều nêu những ai thi hành, thường là điều cuối.',
        },
      ];
    });
  },
});
