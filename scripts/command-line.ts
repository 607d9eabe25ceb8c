import { nearest } from '../src/language/nearest.ts';
import { mendable } from '../src/integration/system-fault.ts';
import { UserError } from '../src/integration/user-error.ts';
import { type Command } from './command.ts';

/** Loaded when asked for, so that `--help` and `check` need not wait for the site builder. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  build: async () => (await import('./build.ts')).build,
  dev: async () => (await import('./dev.ts')).dev,
  start: async () => (await import('./start.ts')).start,
  change: async () => (await import('./change.ts')).change,
  documents: async () => (await import('./documents.ts')).documents,
  forms: async () => (await import('./forms.ts')).forms,
  posters: async () => (await import('./posters.ts')).posters,
  register: async () => (await import('./register.ts')).register,
  slips: async () => (await import('./slips.ts')).slips,
  due: async () => (await import('./due.ts')).due,
  new: async () => (await import('./new.ts')).newFile,
  schema: async () => (await import('./schema.ts')).schema,
  verify: async () => (await import('./verify.ts')).verify,
  bench: async () => (await import('./bench.ts')).bench,
};

async function sayHelp(): Promise<void> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(10)}${(await load()).summary}`),
  );
  process.stdout.write(`Niêm Yết: danh mục thủ tục hành chính thành trang tra cứu, văn bản và biểu mẫu.

Cách dùng: niem-yet <lệnh> [tùy chọn]

${lines.join('\n')}

Xem từng lệnh: niem-yet <lệnh> --help
`);
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await sayHelp();
    return name === undefined ? 1 : 0;
  }
  const load = commands[name];
  if (!load) {
    const near = nearest(name, Object.keys(commands));
    throw new UserError(
      `Không có lệnh “${name}”.${near === undefined ? '' : ` Có phải ý anh/chị là “${near}”?`}`,
      'Xem các lệnh: niem-yet --help.',
    );
  }
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.help}\n`);
    return 0;
  }
  return command.run(args);
}

export function sayError(error: unknown): void {
  const { message, remedy } =
    mendable(error) ??
    new UserError(
      'Chương trình gặp lỗi ngoài dự kiến.',
      'Chạy lại với NIEM_YET_DEBUG=1 và gửi kết quả cho người phát triển.',
    );
  process.stderr.write(`Lỗi: ${message}\n  → ${remedy}\n`);
  if (process.env['NIEM_YET_DEBUG'] && !(error instanceof UserError))
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

/** Does what the words after `niem-yet` ask for; what goes wrong is said, never thrown. */
export async function runLine(words: readonly string[]): Promise<number> {
  try {
    return await run(words);
  } catch (error) {
    sayError(error);
    return 1;
  }
}
