import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as buildSite } from 'astro';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { exportCatalogue } from '../src/catalogue/export.ts';
import { renderHtml } from '../src/document/html/render.ts';
import { documentOf } from '../templates/documents.ts';
import { contentOption, readOptionsOnly, type Command } from './command.ts';
import { writeStream, writeWhole } from './files.ts';
import { makeDocuments } from './make-documents.ts';
import { judgeContent, sayFinding } from './sound-catalogue.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Puts a finished folder in the place of the old one. */
function replaceFolder(made: string, place: string): void {
  const old = `${place}.${process.pid}.old`;
  if (existsSync(place)) renameSync(place, old);
  renameSync(made, place);
  rmSync(old, { recursive: true, force: true });
}

/** The text of each decision for its page, by id. */
function documentsAsHtml(catalogue: Catalogue): Record<string, string> {
  return Object.fromEntries(
    catalogue.decisions
      .values()
      .map(decision => [decision.id, renderHtml(documentOf(catalogue, decision, { mode: 'electronic' }))]),
  );
}

/** Checks, builds and puts everything into `out`; false when the catalogue has errors. */
export async function buildAll(content: string, out: string): Promise<boolean> {
  const { catalogue, errors, acknowledged } = judgeContent(content);
  if (!catalogue || errors.length > 0) {
    process.stdout.write(errors.map(finding => `${sayFinding(content, finding)}\n`).join(''));
    process.stdout.write(`${errors.length} lỗi: chưa dựng trang. Sửa rồi chạy lại.\n`);
    return false;
  }
  process.stdout.write(
    `Danh mục hợp lệ: ${catalogue.procedures.size} thủ tục, ${acknowledged.length} lỗi của văn bản gốc đã khai nhận.\n`,
  );
  const place = resolve(out);
  const made = `${place}.${process.pid}.tmp`;
  const papers = `${place}.${process.pid}.papers.tmp`;
  process.env['NIEM_YET_CONTENT'] = resolve(content);
  // Astro looks up its own packages from the working directory.
  process.chdir(root);
  try {
    const manifest = await makeDocuments(catalogue, join(papers, 'tai-lieu'));
    process.env['NIEM_YET_DOCUMENTS'] = join(papers, 'documents.json');
    writeWhole(
      process.env['NIEM_YET_DOCUMENTS'],
      JSON.stringify({ manifest, html: documentsAsHtml(catalogue) }),
    );
    await buildSite({ root, outDir: made, logLevel: 'warn' });
    await writeStream(join(made, 'du-lieu/catalogue.json'), exportCatalogue(catalogue));
    renameSync(join(papers, 'tai-lieu'), join(made, 'tai-lieu'));
    replaceFolder(made, place);
  } finally {
    rmSync(made, { recursive: true, force: true });
    rmSync(papers, { recursive: true, force: true });
  }
  process.stdout.write(`Đã dựng xong vào ${out}/.\n`);
  return true;
}

export const build: Command = {
  summary: 'Kiểm tra rồi dựng toàn bộ trang và dữ liệu',
  help: `Cách dùng: niem-yet build [--content THƯ_MỤC] [--out THƯ_MỤC]

  --content   thư mục nội dung (mặc định: content)
  --out       thư mục nhận (mặc định: dist)`,
  async run(args) {
    const { values } = readOptionsOnly(args, { ...contentOption, out: { type: 'string', default: 'dist' } });
    return (await buildAll(values.content, values.out)) ? 0 : 1;
  },
};
