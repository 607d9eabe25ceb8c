import { sure } from '../../sure.ts';
import { Question } from '../form/question.ts';

export type Questions = ReadonlyMap<string, Question>;

export const questionsIn = (root: HTMLElement): Questions =>
  new Map(
    [...root.querySelectorAll<HTMLElement>('[data-question]')].map(element => {
      const question = new Question(element);
      return [question.id, question];
    }),
  );

export const asked = (questions: Questions, part: string): Question =>
  sure(questions.get(part), `question “${part}”`);

/** What is typed in lines, without empty ones. */
export const linesIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map(line => line.replaceAll(/\s+/gu, ' ').trim())
    .filter(line => line !== '');

export const wordsIn = (text: string): string => linesIn(text).join(' ');
