import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { JudgeThread } from '../../scripts/judge-thread.ts';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const word = (paragraphs: number) => ({
  format: 'docx' as const,
  bytes: zipSync({
    'word/document.xml': strToU8(
      `<w:document ${main}><w:body>${'<w:p/>'.repeat(paragraphs)}</w:body></w:document>`,
    ),
  }),
});

test('a file that fills the memory is refused, and the next one is judged', async () => {
  const thread = new JudgeThread({ heap: 96, whole: 2048 });
  const tangled = await thread.judge(word(400_000));
  const next = await thread.judge(word(1));
  await thread.close();
  expect(tangled).toMatchObject({ unreadable: 'Tệp quá lớn hoặc quá rối nên không đọc được.' });
  expect(next).toHaveProperty('judgement');
});
