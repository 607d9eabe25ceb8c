import { TextRun, type XmlComponent } from 'docx';
import { printable } from '../printable.ts';
import { sizes } from '../standard.ts';
import type { Question } from '../tree.ts';
import { element } from './element.ts';
import { wordsLength } from './measure.ts';

/** Word's limit for titles and tags. */
const longestName = 64;

const named = (text: string) => printable(text).slice(0, longestName);

/** What may be put into the control. */
function kindOf({ value }: Question): XmlComponent {
  switch (value) {
    case 'sex':
      return element('w:dropDownList', {}, [
        ...['Nam', 'Nữ'].map(choice => element('w:listItem', { 'w:displayText': choice, 'w:value': choice })),
      ]);
    case 'date':
      return element('w:date', {}, [
        element('w:dateFormat', { 'w:val': 'dd/MM/yyyy' }),
        element('w:lid', { 'w:val': 'vi-VN' }),
        element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
        element('w:calendar', { 'w:val': 'gregorian' }),
      ]);
    case 'words':
    case 'figures':
      return element('w:text');
  }
}

/** Never so many that the line would turn: the words behind them keep their place. */
function dotsIn(width: number): string {
  const dot = wordsLength('.', { size: sizes.body.ours });
  return '.'.repeat(Math.max(2, Math.floor(width / dot) - 1));
}

/** A content control with dots of this width, in points, for whoever prints it empty. */
export function control(asks: Question, width: number, id: number): XmlComponent {
  const tag = asks.part === undefined ? asks.field : `${asks.field}_${asks.part}`;
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': named(asks.label) }),
      element('w:tag', { 'w:val': named(tag) }),
      element('w:id', { 'w:val': id }),
      element('w:showingPlcHdr'),
      kindOf(asks),
    ]),
    element('w:sdtContent', {}, [new TextRun({ text: dotsIn(width) })]),
  ]);
}
