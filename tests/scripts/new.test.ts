import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CopiedContent } from '../office/copied-content.ts';
import { niemYetHere } from './run.ts';

const example = 'examples/tinh-vi-du';

function newest(content: CopiedContent, folder: string): string {
  const before = new Set(readdirSync(`${example}/${folder}`));
  const made = readdirSync(content.path(folder)).filter(name => !before.has(name));
  expect(made).toHaveLength(1);
  return `${folder}/${made[0]!}`;
}

function firstProcedure(content: CopiedContent): string {
  const decision = 'vi-du-danh-muc';
  const [file] = readdirSync(content.path(`procedures/${decision}`));
  return `${decision}/${file!.replace(/^\d+-|\.yaml$/g, '')}`;
}

test('a new procedure takes the next place, explains every field and passes the check as it is', async () => {
  using content = new CopiedContent(example);
  const decision = 'vi-du-danh-muc';
  const made = await niemYetHere(
    'new',
    'procedure',
    '--content',
    content.folder,
    '--decision',
    decision,
    '--name',
    'Đăng ký tạm trú cho người mới đến',
  );
  expect(made.status, made.stderr).toBe(0);
  const file = newest(content, `procedures/${decision}`);
  expect(file).toMatch(/\/\d\d-dang-ky-tam-tru-cho-nguoi-moi-den\.yaml$/);
  const text = content.read(file);
  expect(text).toMatch(/^# yaml-language-server: \$schema=.*procedure\.schema\.json\n/);
  expect(text).toContain('\nname: Đăng ký tạm trú cho người mới đến\n');
  expect(text).toMatch(/\nplace: unknown\n\n# .*\n# placeDerivedFrom: .*\n/);
  expect(text).toMatch(/\n# Nơi người dân nhận kết quả, .*\nresultPlace: unknown\n/);
  expect(text).toMatch(/\n# Thành phần, số lượng hồ sơ; .*\ndossier: unknown\n/);
  expect(text).toMatch(/\n# notes:\n/);
  const { stdout } = await niemYetHere('check', '--content', content.folder);
  const faults = stdout.split('\n').filter(line => line.startsWith(`${content.folder}/procedures/`));
  // What the decision states for its other procedures is still missing here; nothing is malformed.
  for (const fault of faults) expect(fault).toMatch(/ {2}(?:code|online-level|level)-missing {2}/);
});

test('a new decision and a new form can be read as they are', async () => {
  using content = new CopiedContent(example);
  const decision = await niemYetHere(
    'new',
    'decision',
    '--content',
    content.folder,
    '--id',
    'vi-du-99',
    '--name',
    'Công bố danh mục thủ tục hành chính',
  );
  expect(decision.status, decision.stderr).toBe(0);
  const form = await niemYetHere(
    'new',
    'form',
    '--content',
    content.folder,
    '--decision',
    'vi-du-danh-muc',
    '--id',
    'mau-thu',
    '--procedure',
    firstProcedure(content),
    '--name',
    'Đơn đề nghị thử',
  );
  expect(form.status, form.stderr).toBe(0);
  const { stdout } = await niemYetHere('check', '--content', content.folder);
  expect(stdout).not.toMatch(
    /(?:vi-du-99|mau-thu)\.yaml:\d+:\d+ {2}(?:missing-key|unknown-key|wrong-|dangling-id|yaml)/,
  );
});

test('a new procedure in an earlier section makes room for itself', async () => {
  using content = new CopiedContent(example);
  const decision = 'vi-du-danh-muc';
  const old = readdirSync(content.path(`procedures/${decision}`)).toSorted();
  const made = await niemYetHere(
    'new',
    'procedure',
    '--content',
    content.folder,
    '--decision',
    decision,
    '--section',
    'I',
    '--name',
    'Mượn lều',
  );
  expect(made.status, made.stderr).toBe(0);
  const now = readdirSync(content.path(`procedures/${decision}`)).toSorted();
  expect(now).toEqual([old[0], old[1], '03-muon-leu.yaml', old[2]!.replace(/^03-/, '04-')]);
  expect((await niemYetHere('check', '--content', content.folder)).stdout).not.toContain('section-numbering');
});

test('a name without quotation marks is not cut short in silence', async () => {
  using content = new CopiedContent();
  const given = ['--content', content.folder, '--decision', 'quan-su-cap-xa'];
  const made = await niemYetHere('new', 'procedure', ...given, '--name', 'Đăng', 'ký', 'mượn');
  expect([made.status, made.stderr]).toEqual([1, expect.stringContaining('dấu nháy kép')]);
});

test('an existing file is never overwritten', async () => {
  using content = new CopiedContent(example);
  const make = () =>
    niemYetHere(
      'new',
      'decision',
      '--content',
      content.folder,
      '--id',
      'vi-du-99',
      '--name',
      'Công bố danh mục',
    );
  expect((await make()).status).toBe(0);
  const again = await make();
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('Đã có tệp')]);
});

test('an unknown decision, section or kind is answered with what there is', async () => {
  using content = new CopiedContent();
  const office = ['--content', content.folder];
  const decision = await niemYetHere(
    'new',
    'procedure',
    ...office,
    '--name',
    'Thử',
    '--decision',
    'quan-su-cap-xas',
  );
  expect([decision.status, decision.stderr]).toEqual([1, expect.stringContaining('“quan-su-cap-xa”')]);
  const section = await niemYetHere(
    'new',
    'procedure',
    ...office,
    '--name',
    'Thử',
    '--decision',
    'quan-su-cap-xa',
    '--section',
    'IX',
  );
  expect([section.status, section.stderr]).toEqual([1, expect.stringContaining('Các mục: I, II')]);
  const kind = await niemYetHere('new', 'thu-tuc');
  expect([kind.status, kind.stderr]).toEqual([1, expect.stringContaining('procedure, decision hoặc form')]);
});

test('faults elsewhere in the catalogue stop no new file, and a hidden procedure keeps its place', async () => {
  using content = new CopiedContent(example);
  const [decision = ''] = readdirSync(content.path('procedures'));
  const [hidden = ''] = readdirSync(content.path(`procedures/${decision}`));
  content.write(`procedures/${decision}/${hidden}`, 'name: [');
  content.write('instruments.yaml', '{');
  content.write('forms/Hỏng.yaml', '');
  const made = await niemYetHere(
    'new',
    'procedure',
    '--content',
    content.folder,
    '--decision',
    decision,
    '--name',
    'Cấp thẻ',
  );
  expect(made.status, made.stderr).toBe(0);
  const names = readdirSync(content.path(`procedures/${decision}`));
  expect(names).toContain(hidden);
  expect(new Set(names.map(name => name.slice(0, 2))).size).toBe(names.length);
  expect(newest(content, `procedures/${decision}`)).toMatch(/-cap-the\.yaml$/);
});

test('a fault in the decision itself is told with its line, and nothing is written', async () => {
  using content = new CopiedContent(example);
  const [decision = ''] = readdirSync(content.path('procedures'));
  content.write(`decisions/${decision}.yaml`, 'kind: decision\nkind: decision\n');
  const before = readdirSync(content.path(`procedures/${decision}`));
  const { status, stderr } = await niemYetHere(
    'new',
    'procedure',
    '--content',
    content.folder,
    '--decision',
    decision,
    '--name',
    'Cấp thẻ',
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/decisions\/.+\.yaml:2:1: .+\n {2}→ .+/);
  expect(readdirSync(content.path(`procedures/${decision}`))).toEqual(before);
});
