import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { DayOptions } from '../src/integration/build-day.ts';
import { UserError } from '../src/integration/user-error.ts';

export interface Command {
  readonly summary: string;
  readonly help: string;
  /** Resolves to the exit code. */
  run(this: void, args: readonly string[]): Promise<number> | number;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses options strictly and says in Vietnamese what is wrong with them. */
export function readOptions<Given extends Options>(args: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const given = /'(-{1,2}[^']+?)(?: <value>)?'/.exec(error instanceof Error ? error.message : '')?.[1];
    const known = Object.keys(options).map(name => `--${name}`);
    throw new UserError(
      given === undefined ? 'Tùy chọn không hợp lệ.' : `Tùy chọn “${given}” không có hoặc thiếu giá trị.`,
      `Các tùy chọn: ${known.join(', ')}. Xem thêm: niem-yet --help.`,
    );
  }
}

/** For commands that take options only: a stray word is most likely a forgotten option name. */
export function readOptionsOnly<Given extends Options>(args: readonly string[], options: Given) {
  const read = readOptions(args, options);
  const [stray] = read.positionals;
  if (stray !== undefined) {
    throw new UserError(
      `Không hiểu “${stray}”.`,
      'content' in options
        ? `Nếu là thư mục nội dung, ghi: --content ${stray}.`
        : 'Xem cách dùng: thêm --help.',
    );
  }
  return read;
}

export const contentOption = { content: { type: 'string', default: 'content' } } as const;

/** The day as of which everything is said. */
export const asOfOption = { 'as-of': { type: 'string' } } as const;

/** The moment of a build, where its surroundings set one (reproducible-builds.org). */
export const dayOf = ({ 'as-of': asOf }: { readonly 'as-of'?: string | undefined }): DayOptions => ({
  asOf,
  epoch: process.env['SOURCE_DATE_EPOCH'],
});

/** A list of choices with commas between; all of them when it is not given. */
export function pickList<Choice extends string>(
  given: string | undefined,
  all: readonly Choice[],
  option: string,
): readonly Choice[] {
  if (given === undefined) return all;
  const asked = given.split(',').map(word => word.trim());
  const unknown = asked.find(word => !all.some(choice => choice === word));
  if (unknown !== undefined)
    throw new UserError(`${option}: không có “${unknown}”.`, `Chọn trong: ${all.join(', ')}.`);
  return all.filter(choice => asked.includes(choice));
}
