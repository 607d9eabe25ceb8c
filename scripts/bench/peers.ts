import { spawn, spawnSync } from 'node:child_process';

/** Seconds a peer may take. */
export const patience = 300;

/** Seconds it took; "too-long" past our patience; "absent" where it is not installed. */
export type Outcome = number | 'too-long' | 'absent' | 'failed';

const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Runs a program in a process group of its own: LibreOffice is a script that starts others. */
async function timed(program: string, args: readonly string[]): Promise<Outcome> {
  const start = performance.now();
  const run = spawn(program, args, { detached: true, stdio: 'ignore' });
  const limit = setTimeout(() => {
    if (run.pid !== undefined) process.kill(-run.pid, 'SIGKILL');
  }, patience * 1000);
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    run.once('error', reject);
    run.once('close', (code, killedBy) => {
      resolve([code, killedBy]);
    });
  });
  clearTimeout(limit);
  if (signal === 'SIGKILL') return 'too-long';
  return status === 0 ? (performance.now() - start) / 1000 : 'failed';
}

export async function pandoc(html: string, docx: string): Promise<Outcome> {
  if (!isInstalled('pandoc')) return 'absent';
  return timed('pandoc', ['--from=html', '--to=docx', `--output=${docx}`, html]);
}

/** The profile is made beforehand: its making is no part of the conversion. */
export async function libreOffice(docx: string, folder: string): Promise<Outcome> {
  if (!isInstalled('soffice')) return 'absent';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await timed('soffice', [profile, '--headless', '--terminate_after_init']);
  return timed('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
}
