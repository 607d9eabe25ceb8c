import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../scripts/check.ts';
import { CopiedContent } from '../office/copied-content.ts';
import { root } from '../office/office.ts';
import { niemYet, runHere, type Ran } from './run.ts';

const first = 'procedures/quy-trinh-noi-vu/01-cap-giay-phep-dich-vu-viec-lam.yaml';

/** What the command says of a copy, in this process: fifty of its own would say no more. */
const checkHere = (content: CopiedContent, ...more: readonly string[]): Promise<Ran> =>
  runHere(check, ...more, '--content', content.folder);

interface Expected {
  readonly file?: string;
  readonly place?: string;
  readonly rule: string;
  readonly says: RegExp;
}

/** Breaks a copy, and expects exit 1 with a line that names the place, the rule and a remedy; never a stack trace. */
async function expectFinding(
  breakIt: (content: CopiedContent) => void,
  { file = first, place, rule, says }: Expected,
  run: (content: CopiedContent) => Promise<Ran> | Ran = checkHere,
): Promise<void> {
  using content = new CopiedContent();
  breakIt(content);
  const { status, stdout, stderr } = await run(content);
  const lines = stdout.split('\n').filter(line => line.includes(`  ${rule}  `) && line.includes(` → `));
  const found = lines.find(line => line.startsWith(`${content.folder}/${file}:${place ?? ''}`));
  expect(found, stdout + stderr).toBeDefined();
  expect(found).toMatch(/:\d+:\d+ {2}[a-z-]+ {2}.+ → ..+/);
  expect(found).toMatch(says);
  expect(stdout + stderr).not.toMatch(/\n\s+at .*\.(?:ts|js):\d+/);
  expect(status).toBe(1);
}

test('a sound catalogue passes, and what its sources got wrong is listed', () => {
  const { status, stdout, stderr } = niemYet('check', '--content', root);
  expect(status).toBe(0);
  // On a slow machine it tells how far it has come.
  expect(stderr.replaceAll(/^Đọc danh mục: .*\n/gmu, '')).toBe('');
  expect(stdout).toContain('0 lỗi, 0 cảnh báo');
  expect(stdout).toMatch(/Lỗi của văn bản gốc, giữ như in \(\d+\):/);
  expect(stdout).toContain('  tổng các bước 6,75 ≠ in 7  →');
});

test('a changed day is named with both sums', async () => {
  await expectFinding(
    content => content.replace(first, 'amount: 3.5', 'amount: 4.5'),
    {
      place: '43:12',
      rule: 'stage-sum',
      says: /tổng các bước 6 ≠ in 5/,
    },
    content => niemYet('check', '--content', content.folder),
  );
});

test('a changed figure under an acknowledged fault is not excused by it', async () => {
  const file = 'procedures/quy-trinh-noi-vu/11-ho-tro-kham-chua-benh-nghe-nghiep-sau-nghi-huu.yaml';
  const change = (content: CopiedContent) => content.replace(file, 'amount: 3.5', 'amount: 2.5');
  await expectFinding(change, { file, rule: 'stage-sum', says: /5,75 ≠ in 7/ });
  await expectFinding(change, {
    file,
    rule: 'acknowledgement-unused',
    says: /6,75 ≠ in 7.*khác với.*5,75 ≠ in 7/,
  });
});

test('a misspelt id is answered with the nearest one', async () => {
  await expectFinding(content => content.replace(first, 'field: viec-lam', 'field: vec-lam'), {
    place: '7:8',
    rule: 'dangling-id',
    says: /Có phải ý anh\/chị là “viec-lam”\?/,
  });
});

test('a removed field is named with its meaning', async () => {
  await expectFinding(content => content.replace(first, /^onlineLevel:.*\n/m, ''), {
    rule: 'missing-key',
    says: /Thiếu trường “onlineLevel”.*Mức độ dịch vụ công/,
  });
});

test('a service online in part must say why, and no other may', async () => {
  await expectFinding(content => content.replace(first, /^onlineReason:.*\n/m, ''), {
    place: '9:14',
    rule: 'wrong-value',
    says: /Mức “một phần” phải kèm lý do: thêm onlineReason/,
  });
  await expectFinding(content => content.replace(first, 'onlineLevel: partial', 'onlineLevel: full'), {
    place: '10:15',
    rule: 'wrong-value',
    says: /Chỉ mức “một phần” .* mới ghi onlineReason/,
  });
});

test('a misspelt key is one finding, with the key that was meant', async () => {
  using content = new CopiedContent();
  content.replace(first, 'onlineLevel:', 'onlinelevel:');
  const { stdout } = await checkHere(content);
  expect(stdout).toMatch(/:9:1 {2}unknown-key .*Có phải ý anh\/chị là “onlineLevel”\?/);
  expect(stdout).toContain('\n1 lỗi,');
});

test('split tone marks (NFD) are reported, and --fix joins them', async () => {
  using content = new CopiedContent();
  const sound = content.read(first);
  content.write(first, sound.normalize('NFD'));
  const { status, stdout } = await checkHere(content);
  expect(status).toBe(1);
  expect(stdout).toMatch(/:2:7 {2}unicode {2}Dấu tiếng Việt viết rời \(NFD\)/);
  const fixed = await checkHere(content, '--fix');
  expect(fixed.stdout).toContain(`Đã sửa ${content.folder}/${first}, dòng 2,`);
  expect(fixed.status).toBe(0);
  expect(content.read(first)).toBe(sound);
});

test('--fix mends doubled spaces and the dots and spaces of codes, and nothing else', async () => {
  using content = new CopiedContent();
  const sound = content.read(first);
  content.replace(first, 'code: "7.001865"', 'code: "7.001.865"');
  content.replace(first, 'codeAsPrinted: 7.001865.000', 'codeAsPrinted: 7.001865. 000');
  content.replace(first, 'unit: Trưởng phòng Lao động', 'unit: Trưởng  phòng Lao động  ');
  expect((await checkHere(content, '--fix')).status).toBe(0);
  expect(content.read(first)).toBe(sound);
});

test('a tab is named where it stands', async () => {
  await expectFinding(content => content.replace(first, '\n    stages:', '\n\tstages:'), {
    place: '26:1',
    rule: 'yaml-syntax',
    says: /phím Tab/,
  });
});

test('a truncated file is reported, wherever it breaks off', async () => {
  const cut = (at: string) => (content: CopiedContent) => {
    const text = content.read(first);
    content.write(first, text.slice(0, text.indexOf(at) + at.length));
  };
  await expectFinding(cut('duration: { amount: 3'), { rule: 'yaml-syntax', says: /Thiếu dấu đóng/ });
  await expectFinding(cut('action: Ra quyết định'), { rule: 'missing-key', says: /Thiếu trường “total”/ });
});

test('a line out of step is named itself, with how many spaces to take or add', async () => {
  await expectFinding(content => content.replace(first, '\n    coordination:', '\n      coordination:'), {
    place: '44:7',
    rule: 'yaml-syntax',
    says: /thụt 6 dấu cách; các dòng cùng cấp ở trên thụt 4.*Bỏ bớt 2 dấu cách/,
  });
  await expectFinding(content => content.replace(first, '\nfield: ', '\n field: '), {
    place: '7:2',
    rule: 'yaml-syntax',
    says: /Bỏ bớt 1 dấu cách/,
  });
  await expectFinding(content => content.replace(first, 'fee: none', 'fee:none'), {
    rule: 'yaml-syntax',
    says: /Thiếu dấu cách sau “fee:”/,
  });
});

test('“Không” is answered with none', async () => {
  await expectFinding(content => content.replace(first, 'fee: none', 'fee: Không'), {
    rule: 'wrong-type',
    says: /“Không” ghi là none/,
  });
});

test('--fix leaves the commented-out fields of a new file as they are', async () => {
  using content = new CopiedContent();
  const commented = '# otherNames:\n#   - place: Phần II\n#     name: Tên  khác\n';
  content.write(first, `${content.read(first)}${commented}`);
  expect((await checkHere(content, '--fix')).stdout).toContain('Đã sửa 0 tệp.');
  expect(content.read(first)).toContain(commented);
});

test('an acknowledgement that misses by a letter is told what the rule found', async () => {
  const file = 'procedures/quy-trinh-noi-vu/11-ho-tro-kham-chua-benh-nghe-nghiep-sau-nghi-huu.yaml';
  await expectFinding(
    content => content.replace(file, 'fact: tổng các bước 6,75 ≠ in 7', 'fact: tổng các bước 6,75 ≠ in 7.'),
    {
      file,
      rule: 'acknowledgement-unused',
      says: /khác với điều quy tắc stage-sum tìm thấy: “tổng các bước 6,75 ≠ in 7”/,
    },
  );
  await expectFinding(content => content.replace(file, 'rule: stage-sum', 'rule: stage-summ'), {
    file,
    rule: 'acknowledgement-unused',
    says: /Có phải ý anh\/chị là “stage-sum”/,
  });
});

test('a renamed decision is one finding a folder, and another decree is no guess', async () => {
  using content = new CopiedContent();
  renameSync(content.path('decisions/quan-su-cap-xa.yaml'), content.path('decisions/quan-su-cap-xas.yaml'));
  const { stdout } = await checkHere(content);
  expect(stdout.match(/Thư mục procedures\/quan-su-cap-xa không có văn bản nào cùng tên/g)).toHaveLength(1);
  await expectFinding(
    copy =>
      copy.replace(
        'procedures/quan-su-cap-xa/06-dang-ky-nghia-vu-quan-su-lan-dau.yaml',
        /nghi-dinh-13-2016-nd-cp/,
        'nghi-dinh-13-2061-nd-cp',
      ),
    {
      file: 'procedures/quan-su-cap-xa/06-dang-ky-nghia-vu-quan-su-lan-dau.yaml',
      rule: 'dangling-id',
      says: /^(?!.*Có phải ý)/,
    },
  );
});

test('an empty file is reported', async () => {
  await expectFinding(content => content.write(first, ''), {
    place: '1:1',
    rule: 'file-empty',
    says: /Tệp trống/,
  });
});

test('a line of 10 MB is refused', async () => {
  await expectFinding(
    content => content.write(first, `${content.read(first)}x: ${'a'.repeat(10_000_000)}\n`),
    {
      rule: 'file-size',
      says: /10 MB/,
    },
  );
});

test('an alias bomb is refused before it grows', async () => {
  const bomb = Array.from('bcdefghijk', (key, index) => {
    const before = 'abcdefghijk'[index]!;
    return `${key}: &${key} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]\n`;
  });
  await expectFinding(content => content.write(first, `a: &a [x, x, x]\n${bomb.join('')}`), {
    place: '2:8',
    rule: 'yaml-alias',
    says: /bí danh/,
  });
});

test('brackets nested a hundred thousand deep are refused', async () => {
  await expectFinding(content => content.write(first, '['.repeat(100_000)), {
    rule: 'yaml-syntax',
    says: /quá sâu/,
  });
});

test('a file that is not UTF-8 is named at its first bad byte', async () => {
  await expectFinding(
    content =>
      content.write(
        first,
        Buffer.concat([Buffer.from('name: Th'), Buffer.from([0xf4]), Buffer.from(' t\n')]),
      ),
    {
      place: '1:9',
      rule: 'file-encoding',
      says: /không phải là UTF-8/,
    },
  );
});

test('a folder that links back into itself and a link to nowhere are reported', async () => {
  await expectFinding(content => symlinkSync('.', content.path('procedures/vong')), {
    file: 'procedures/vong',
    rule: 'file-link',
    says: /trỏ vòng/,
  });
  await expectFinding(content => symlinkSync('khong-co.yaml', content.path('forms/hong.yaml')), {
    file: 'forms/hong.yaml',
    rule: 'file-link',
    says: /hỏng/,
  });
});

test('a link that leads out of the content folder is reported and not followed, at any depth', async () => {
  using outside = new CopiedContent('examples/tinh-vi-du');
  const leadingOut = [
    ['procedures/ngoai', outside.path('procedures')],
    ['forms/ngoai.yaml', outside.path('site.yaml')],
    ['decisions/sau/ngoai.yaml', outside.path('site.yaml')],
  ] as const;
  for (const [file, target] of leadingOut)
    await expectFinding(
      content => {
        mkdirSync(dirname(content.path(file)), { recursive: true });
        symlinkSync(target, content.path(file));
      },
      { file, rule: 'file-link', says: /trỏ ra ngoài thư mục nội dung/ },
    );
});

test('a link that stays in the content folder is followed, and the folder itself may be one', async () => {
  using content = new CopiedContent();
  const guide = content.path('guides/tim-thu-tuc.mdx');
  renameSync(guide, content.path('.tim.mdx'));
  symlinkSync('../.tim.mdx', guide);
  using beside = new CopiedContent('examples/tinh-vi-du');
  symlinkSync(content.folder, beside.path('lien-ket'));
  const { status, stdout } = await runHere(check, '--content', beside.path('lien-ket'));
  expect(status, stdout).toBe(0);
});

test('code in a guide is reported at its line', async () => {
  const file = 'guides/tim-thu-tuc.mdx';
  await expectFinding(content => content.replace(file, /\n---\n/, '\n---\n\nimport x from "node:fs"\n\n'), {
    file,
    place: '7:1',
    rule: 'guide-code',
    says: /import hoặc export/,
  });
});

test('text that OCR has ruined is reported', async () => {
  await expectFinding(
    content =>
      content.replace(
        first,
        /^name: .*/m,
        'name: Ding ky khai tir, x6a ding ky thuong tri cho nguoi da chet',
      ),
    {
      place: '2:7',
      rule: 'garbled',
      says: /dấu tiếng Việt|âm tiết/,
    },
  );
});

test('an unquoted code is answered with the need for quotes', async () => {
  await expectFinding(content => content.replace(first, 'code: "7.001865"', 'code: 7.001865'), {
    place: '5:7',
    rule: 'wrong-type',
    says: /dấu nháy kép/,
  });
});

test('a file in the wrong place or with a wrong name is reported', async () => {
  await expectFinding(
    content => renameSync(content.path(first), content.path('procedures/quy-trinh-noi-vu/abc.yaml')),
    {
      file: 'procedures/quy-trinh-noi-vu/abc.yaml',
      rule: 'file-name',
      says: /số thứ tự hai chữ số/,
    },
  );
  await expectFinding(
    content => {
      mkdirSync(content.path('procedure'));
      content.write('procedure/a.yaml', 'a: 1\n');
    },
    { file: 'procedure/a.yaml', rule: 'file-name', says: /“procedures”/ },
  );
});

test('two procedures with one number, or two agencies with one id, are reported', async () => {
  await expectFinding(content => content.write(first.replace('/01-cap-', '/02-khac-'), content.read(first)), {
    file: first.replace('/01-cap-', '/02-khac-'),
    rule: 'duplicate-id',
    says: /đã dùng ở/,
  });
  await expectFinding(content => content.replace('agencies.yaml', 'id: bo-cong-an', 'id: bo-quoc-phong'), {
    file: 'agencies.yaml',
    rule: 'duplicate-id',
    says: /bo-quoc-phong/,
  });
});

test('what is shown of a fault of the source can be copied into acknowledged as it stands', async () => {
  using content = new CopiedContent();
  content.replace(first, 'amount: 3.5', 'amount: 4.5');
  const { stdout } = await checkHere(content);
  const [, rule, fact] = stdout.split('\n')[0]!.split('  ');
  const text = content.read(first).trimEnd();
  content.write(
    first,
    `${text}\nacknowledged:\n  - rule: ${rule!}\n    fact: ${fact!}\n    why: Bản gốc in như vậy.\n`,
  );
  expect((await checkHere(content)).status).toBe(0);
});

test('a decimal comma is answered with the decimal point', async () => {
  await expectFinding(content => content.replace(first, 'amount: 0.25', 'amount: 0,25'), {
    rule: 'unknown-key',
    says: /dấu chấm: 0\.5/,
  });
});

test('all findings come in one run, in order of place', async () => {
  using content = new CopiedContent();
  content.replace(first, 'field: viec-lam', 'field: vec-lam');
  content.replace('decisions/quan-su-cap-xa.yaml', 'serial: 4101', 'serial: nhiều');
  content.write('forms/mau-01-nd159-11.yaml', '');
  const second = first.replace('01-cap-', '02-cap-lai-');
  content.replace(second, 'amount: 1.75', 'amount: 2.75');
  const { stdout } = await checkHere(content);
  const [live = ''] = stdout.split('Lỗi của văn bản gốc');
  const rules = live.split('\n').flatMap(line => / {2}([a-z-]+) {2}/.exec(line)?.[1] ?? []);
  expect(rules).toEqual(['wrong-type', 'file-empty', 'dangling-id', 'stage-sum']);
});

test('--format json is for machines', async () => {
  using content = new CopiedContent();
  content.replace(first, 'amount: 3.5', 'amount: 4.5');
  const { status, stdout } = await checkHere(content, '--format', 'json');
  const { findings } = JSON.parse(stdout) as {
    findings: { rule: string; file: string; line: number; acknowledged?: string }[];
  };
  expect(status).toBe(1);
  expect(findings.filter(({ acknowledged }) => acknowledged === undefined)).toMatchObject([
    {
      rule: 'stage-sum',
      severity: 'error',
      file: first,
      line: 43,
      column: 12,
      fact: 'tổng các bước 6 ≠ in 5',
    },
  ]);
});

test('a missing folder, a misspelt command and a misspelt option get a clear word', () => {
  const nowhere = niemYet('check', '--content', '/khong/co');
  expect([nowhere.status, nowhere.stdout]).toEqual([
    1,
    expect.stringContaining('Không có thư mục nội dung này.'),
  ]);
  const command = niemYet('chek');
  expect([command.status, command.stderr]).toEqual([
    1,
    expect.stringContaining('Có phải ý anh/chị là “check”?'),
  ]);
  const stray = niemYet('check', 'examples/tinh-vi-du');
  expect([stray.status, stray.stderr]).toEqual([
    1,
    expect.stringContaining('ghi: --content examples/tinh-vi-du'),
  ]);
  const option = niemYet('check', '--contnt', 'x');
  expect([option.status, option.stderr]).toEqual([1, expect.stringContaining('“--contnt”')]);
});
