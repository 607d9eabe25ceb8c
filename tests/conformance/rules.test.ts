import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conformanceRules, failsLaw } from '../../src/conformance/judge.ts';
import { allKinds, kindNamed } from '../../src/conformance/kinds.ts';

const page = readFileSync('docs/soat-the-thuc.md', 'utf8').replace(/\s+/g, ' ');

test('every rule file of the folder is in the list of rules, under its own name', () => {
  const files = readdirSync('src/conformance/rules').map(name => name.replace(/\.ts$/, ''));
  expect(conformanceRules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

test.each(conformanceRules)('docs/soat-the-thuc.md explains $id', ({ id, demand, clause }) => {
  expect(page).toContain(`### ${id} - Đòi hỏi: ${demand}`);
  expect(page).toContain(`${clause}${clause === 'thông lệ' ? ', chỉ nhắc' : ''}.`);
});

test('every kind is told on that page, and found by its name with or without marks', () => {
  for (const kind of allKinds) {
    expect(page).toContain(kind.name);
    expect(kindNamed(kind.name)).toBe(kind);
  }
  expect(kindNamed('to trinh')?.name).toBe('tờ trình');
  expect(kindNamed('Giấy uỷ quyền')?.name).toBe('giấy ủy quyền');
  expect(kindNamed('thư tay')).toBeUndefined();
});

test('a remark of practice fails no file, a fault of law does', () => {
  const verdict = { rule: 'a', clause: 'b', demand: 'c', passed: false } as const;
  expect(failsLaw([{ ...verdict, source: 'practice' }])).toBe(false);
  expect(failsLaw([{ ...verdict, source: 'law' }])).toBe(true);
  expect(failsLaw([{ ...verdict, source: 'law', passed: 'not-applicable' }])).toBe(false);
});
