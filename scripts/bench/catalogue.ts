import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { checkCatalogue } from '../../src/catalogue/check/run.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { synthesise } from '../../src/catalogue/synthesise.ts';
import { UserError } from '../../src/integration/user-error.ts';
import { figuresOf, peakMegabytes, withFolder } from './own-process.ts';
import { writeSynthetic } from './synthetic-folder.ts';

const names = ['load', 'check', 'megabytes'] as const;
type Figures = Readonly<Record<(typeof names)[number], number>>;

/** The day as of which what is measured stands. */
export const measuredDay = '2026-11-30';

export function readOrRefuse(content: string): Catalogue {
  const { catalogue, findings } = loadCatalogue(content);
  if (catalogue) return catalogue;
  throw new UserError(`Danh mục thử có lỗi: ${findings[0]?.message ?? ''}`, 'Báo cho người phát triển.');
}

/** Loads and checks one catalogue in this process and prints what it took. */
export function readOnce(content: string): void {
  const start = performance.now();
  const catalogue = readOrRefuse(content);
  const loaded = performance.now();
  checkCatalogue(catalogue, content, measuredDay);
  const figures: Figures = {
    load: loaded - start,
    check: performance.now() - loaded,
    megabytes: peakMegabytes(),
  };
  process.stdout.write(JSON.stringify(figures));
}

export async function measureCatalogue(sizes: readonly number[]): Promise<void> {
  process.stdout.write(
    '| thủ tục | đọc (ms/thủ tục) | kiểm tra (ms/thủ tục) | bộ nhớ cao nhất (MB) | so với cỡ nhỏ nhất |\n|--:|--:|--:|--:|--:|\n',
  );
  let smallest: number | undefined;
  for (const size of sizes) {
    await withFolder(folder => {
      writeSynthetic(folder, size, synthesise);
      const { load, check, megabytes } = figuresOf(names, 'read', '--content', folder);
      const each = (load + check) / size;
      smallest ??= each;
      process.stdout.write(
        `| ${size} | ${(load / size).toFixed(2)} | ${(check / size).toFixed(3)} | ${megabytes} | ×${(each / smallest).toFixed(2)} |\n`,
      );
    });
  }
}
