import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LanguageServer } from './language-server.ts';

const server = new LanguageServer();

beforeAll(() => server.start());
afterAll(() => {
  server.stop();
});

const uriOf = (file: string) => pathToFileURL(file).href;

test('an editor offers the fields of a procedure that are still missing, each with its meaning', async () => {
  const uri = uriOf('tests/office/content/procedures/quan-su-cap-xa/99-thu.yaml');
  const lines = [
    '# yaml-language-server: $schema=../../../../../public/du-lieu/schema/procedure.schema.json',
    'name: Đăng ký tạm trú',
    'section: I',
    'onl',
  ];
  server.open(uri, lines.join('\n'));
  const offered = await server.complete(uri, 3, 3);
  expect(offered.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['onlineLevel', 'dossier', 'cases']),
  );
  expect(offered.map(({ label }) => label)).not.toContain('name');
  expect(offered.find(({ label }) => label === 'onlineLevel')?.documentation).toContain(
    'Mức độ dịch vụ công',
  );
});

test('an editor offers the values a field may take', async () => {
  const uri = uriOf('tests/office/content/procedures/quan-su-cap-xa/98-thu.yaml');
  const lines = [
    '# yaml-language-server: $schema=../../../../../public/du-lieu/schema/procedure.schema.json',
    'name: Đăng ký tạm trú',
    'onlineLevel: ',
  ];
  server.open(uri, lines.join('\n'));
  const offered = await server.complete(uri, 2, 13);
  expect(offered.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['none', 'unknown', 'full', 'partial', 'information']),
  );
});

test.for([
  ['catalogue', 'receiving-place', 'Nơi tiếp nhận hồ sơ', 'superior'],
  ['workflow', 'superior', 'Cấp có thẩm quyền cao hơn', 'receiving-place'],
] as const)(
  'an editor offers what a column of a %s table may hold, each with its meaning',
  async ([template, holds, meaning, other]) => {
    const uri = uriOf(`tests/office/content/decisions/thu-${template}.yaml`);
    const lines = [
      '# yaml-language-server: $schema=../../../../public/du-lieu/schema/decision.schema.json',
      'appendices:',
      '  - id: bang',
      '    title: BẢNG',
      `    template: ${template}`,
      '    select: {}',
      '    columns:',
      '      - heading: Nơi nhận',
      '        holds: ',
    ];
    server.open(uri, lines.join('\n'));
    const offered = await server.complete(uri, 8, 15);
    expect(offered.find(({ label }) => label === holds)?.documentation).toContain(meaning);
    expect(offered.map(({ label }) => label)).not.toContain(other);
  },
);
