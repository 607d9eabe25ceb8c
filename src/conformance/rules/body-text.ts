import { body, sizes } from '../../document/standard.ts';
import { at, judgeLook, nearest, sayFigure } from '../look.ts';
import type { ParagraphChange } from '../cure.ts';
import type { Passage, ReadFile } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

/**
 * Millimetres, points, multiples of a line: Word rounds to twentieths of a point and to 240ths of a line; on a page the
 * spaces are worked out from baselines, and programs differ a little in how high a single line is.
 */
const measuringError = {
  docx: { indent: 0.05, space: 0.05, line: 0.005 },
  pdf: { indent: 0.15, space: 0.3, line: 0.02 },
} as const;

const say = (of: Passage, found: string, expected: string, change: ParagraphChange): Fault => ({
  ...at(of),
  found,
  expected,
  cures: [{ kind: 'paragraph', of, change }],
});

/** A tab goes on to the first stop, which is where the words should begin. */
const beginsByTab = ({ pieces }: Passage) => pieces[0]?.text.startsWith('\t') === true;

function alignment(passage: Passage): readonly Fault[] {
  // One short line shows no alignment in a PDF, and none that matters in Word.
  if (passage.align === 'justify' || passage.align === undefined || passage.lineWidths.length < 2) return [];
  return [say(passage, 'không canh đều hai lề', 'canh đều cả hai lề (Justify)', { align: 'justify' })];
}

function indent(passage: Passage, format: ReadFile['format']): readonly Fault[] {
  const measured = passage.firstLineIndent;
  const { allowed } = body.firstLineIndent;
  if (measured === undefined) return [];
  if (allowed.some(right => Math.abs(measured - right) <= measuringError[format].indent)) return [];
  const found = `chữ đầu dòng lùi ${sayFigure(measured)} mm`;
  const firstLine = beginsByTab(passage) ? 0 : body.firstLineIndent.ours;
  return [say(passage, found, 'lùi chữ đầu dòng 10 mm hoặc 12,7 mm', { left: 0, firstLine })];
}

function spacing(passage: Passage, format: ReadFile['format'], followsBody: boolean): readonly Fault[] {
  const faults: Fault[] = [];
  const { spaceAbove, lineSpacing } = passage;
  const { space, line } = measuringError[format];
  if (followsBody && spaceAbove !== undefined && spaceAbove < body.spaceBetween.min - space)
    faults.push(
      say(
        passage,
        `cách đoạn trên ${sayFigure(spaceAbove)} pt`,
        `đặt khoảng cách giữa các đoạn từ ${body.spaceBetween.min} pt`,
        { before: body.spaceBetween.ours },
      ),
    );
  const { min, max } = body.lineSpacing;
  if (lineSpacing !== undefined && (lineSpacing < min - line || lineSpacing > max + line))
    faults.push(
      say(
        passage,
        `giãn dòng ${sayFigure(lineSpacing, 2)}`,
        `đặt giãn dòng từ ${min} đến ${sayFigure(max)}`,
        { line: nearest(lineSpacing, body.lineSpacing) },
      ),
    );
  return faults;
}

export const bodyText: ConformanceRule = {
  id: 'body-text',
  clause: sizes.body.clause,
  demand:
    'Nội dung cỡ 13–14, canh đều hai lề, chữ đầu dòng lùi 1 cm hoặc 1,27 cm, các đoạn cách nhau từ 6 pt, giãn dòng 1–1,5.',
  check({ format, passages }, parts) {
    if (parts.body.length === 0) return undefined;
    const known = new Set(parts.body);
    return passages.flatMap((passage, index) => {
      if (!known.has(passage)) return [];
      const above = passages[index - 1];
      return [
        ...judgeLook(passage, { size: sizes.body }),
        ...alignment(passage),
        ...indent(passage, format),
        ...spacing(passage, format, above !== undefined && known.has(above)),
      ];
    });
  },
};
