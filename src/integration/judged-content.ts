import { resolve } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { checkCatalogue } from '../catalogue/check/run.ts';
import type { Finding } from '../catalogue/finding.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { UserError } from './user-error.ts';
import { progress } from './progress.ts';

export interface Judged {
  readonly catalogue?: Catalogue;
  readonly findings: readonly Finding[];
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly acknowledged: readonly Finding[];
}

/** Loads and checks a content folder, as every command does before it works with it. */
export function judgeContent(content: string): Judged {
  const root = resolve(content);
  const loaded = loadCatalogue(root, { onProgress: progress('Đọc danh mục') });
  const findings = loaded.catalogue
    ? [...loaded.findings, ...checkCatalogue(loaded.catalogue, root)]
    : loaded.findings;
  const live = findings.filter(({ acknowledged }) => acknowledged === undefined);
  return {
    ...(loaded.catalogue ? { catalogue: loaded.catalogue } : {}),
    findings,
    errors: live.filter(({ severity }) => severity === 'error'),
    warnings: live.filter(({ severity }) => severity === 'warning'),
    acknowledged: findings.filter(({ acknowledged }) => acknowledged !== undefined),
  };
}

/** `content/procedures/…:41:12  stage-sum  what is wrong  what to do` */
export function sayFinding(content: string, finding: Finding): string {
  const file = finding.file === '' ? content : `${content.replace(/\/+$/, '')}/${finding.file}`;
  const place = `${file}:${finding.line}:${finding.column}`;
  return `${place}  ${finding.rule}  ${finding.message}  → ${finding.acknowledged ?? finding.remedy}`;
}

/** The catalogue, when it has no errors; with any, they are told and nothing is done. */
export function refuseFaults({ catalogue, errors }: Judged, content: string, undone: string): Catalogue {
  if (catalogue && errors.length === 0) return catalogue;
  process.stdout.write(errors.map(finding => `${sayFinding(content, finding)}\n`).join(''));
  throw new UserError(`Danh mục đang có lỗi nên ${undone}.`, 'Sửa các lỗi trên rồi chạy lại.');
}

/** The catalogue of a content folder without errors. */
export const readSoundCatalogue = (content: string, undone: string): Catalogue =>
  refuseFaults(judgeContent(content), content, undone);
