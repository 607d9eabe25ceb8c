import { expect, test } from 'vitest';
import { typedFields } from '../../src/forms/answers.ts';
import { formSteps } from '../../src/site/form-steps.ts';
import { catalogue } from '../office/office.ts';

test.for([...catalogue.forms.values()])('$id is asked in printed order, at most five fields a step', form => {
  const steps = formSteps(form);
  expect(steps.flat()).toEqual(typedFields(form));
  expect(Math.max(...steps.map(({ length }) => length))).toBeLessThanOrEqual(5);
});

test('fields of one printed line are asked in one step', () => {
  for (const form of catalogue.forms.values())
    for (const [first] of formSteps(form).slice(1)) expect(first?.sameLine).toBeUndefined();
});

test('a line with more fields than a step holds is still asked whole', () => {
  const field = (id: string) => ({ id, label: id, type: 'text' }) as const;
  const rest = ['b', 'c', 'd', 'e', 'f', 'g'].map(id => ({ ...field(id), sameLine: true as const }));
  expect(formSteps({ body: [field('a'), ...rest, field('h')] }).map(({ length }) => length)).toEqual([7, 1]);
});
