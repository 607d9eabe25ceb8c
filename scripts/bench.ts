import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkCatalogue } from '../src/catalogue/check/run.ts';
import { loadCatalogue } from '../src/catalogue/load.ts';
import { synthesise } from '../src/catalogue/synthesise.ts';
import { readOptions, UserError, type Command } from './command.ts';
import { progress } from './progress.ts';

const shipped = fileURLToPath(new URL('../content', import.meta.url));

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= 200_000) return value;
  throw new UserError(`“${text}” không phải số lượng hợp lệ.`, 'Ghi một số nguyên từ 1 đến 200000.');
}

/** Writes a catalogue of so many invented procedures, built from the words of the real one. */
function generate(out: string, procedures: number): void {
  const { catalogue } = loadCatalogue(shipped);
  if (!catalogue) throw new UserError('Danh mục đi kèm đang có lỗi.', 'Chạy niem-yet check.');
  const root = resolve(out);
  const tell = progress('Viết danh mục thử');
  mkdirSync(root, { recursive: true });
  for (const name of ['site', 'agencies', 'fields', 'instruments', 'abbreviations', 'calendar'])
    cpSync(join(shipped, `${name}.yaml`), join(root, `${name}.yaml`));
  for (const folder of ['decisions', 'procedures', 'bundles', 'forms'])
    mkdirSync(join(root, folder), { recursive: true });
  let written = 0;
  for (const { file, text } of synthesise(catalogue, procedures)) {
    const path = join(root, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    written += 1;
    tell(Math.min(written, procedures), procedures);
  }
}

/** Loads and checks one catalogue in this process and prints what it took, for `measure` to read. */
function once(content: string): void {
  const start = performance.now();
  const { catalogue, findings } = loadCatalogue(content);
  const loaded = performance.now();
  if (!catalogue)
    throw new UserError(`Danh mục thử có lỗi: ${findings[0]?.message ?? ''}`, 'Báo cho người phát triển.');
  checkCatalogue(catalogue, content);
  const checked = performance.now();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ load: loaded - start, check: checked - loaded, megabytes }));
}

interface Figures {
  readonly load: number;
  readonly check: number;
  readonly megabytes: number;
}

function measure(sizes: readonly number[]): void {
  process.stdout.write(
    '| thủ tục | đọc (ms/thủ tục) | kiểm tra (ms/thủ tục) | bộ nhớ cao nhất (MB) | so với cỡ nhỏ nhất |\n|--:|--:|--:|--:|--:|\n',
  );
  let smallest: number | undefined;
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'niem-yet-'));
    try {
      generate(folder, size);
      const run = spawnSync(
        process.execPath,
        [fileURLToPath(new URL('niem-yet.ts', import.meta.url)), 'bench', 'once', '--content', folder],
        { encoding: 'utf8' },
      );
      if (run.status !== 0) throw new UserError(`Lần đo ${size} thủ tục không xong.`, run.stderr.trim());
      const { load, check, megabytes } = JSON.parse(run.stdout) as Figures;
      const each = (load + check) / size;
      smallest ??= each;
      process.stdout.write(
        `| ${size} | ${(load / size).toFixed(2)} | ${(check / size).toFixed(3)} | ${megabytes} | ×${(each / smallest).toFixed(2)} |\n`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

export const bench: Command = {
  summary: 'Sinh danh mục thử và đo tốc độ đọc, kiểm tra',
  help: `Cách dùng: niem-yet bench generate --procedures SỐ --out THƯ_MỤC
           niem-yet bench catalogue [--sizes 1000,5000,20000]
           niem-yet bench once --content THƯ_MỤC

  generate    viết một danh mục thử gồm SỐ thủ tục
  catalogue   đo thời gian và bộ nhớ khi đọc, kiểm tra danh mục ở nhiều cỡ
  once        đọc và kiểm tra một danh mục một lần, in số đo dạng JSON`,
  run(args) {
    const { values, positionals } = readOptions(args, {
      procedures: { type: 'string', default: '1000' },
      out: { type: 'string' },
      sizes: { type: 'string', default: '1000,5000,20000' },
      content: { type: 'string', default: 'content' },
    });
    const [action] = positionals;
    if (action === 'generate') {
      if (values.out === undefined) throw new UserError('Chưa nói viết vào đâu.', 'Thêm --out THƯ_MỤC.');
      generate(values.out, count(values.procedures));
      process.stdout.write(`Đã viết danh mục thử vào ${values.out}.\n`);
    } else if (action === 'catalogue') measure(values.sizes.split(',').map(count));
    else if (action === 'once') once(resolve(values.content));
    else throw new UserError('Chưa nói đo gì.', 'Chọn generate, catalogue hoặc once.');
    return 0;
  },
};
