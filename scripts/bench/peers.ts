import { spawn, spawnSync } from 'node:child_process';

/** Seconds a peer may take. */
export const patience = 300;

interface Took {
  readonly seconds: number;
  /** Of all its processes: others on the machine do not change it. */
  readonly cpu: number;
}

/** "too-long" past our patience; "absent" where it is not installed. */
export type Outcome = Took | 'too-long' | 'absent' | 'failed';

const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Runs a program in a process group of its own: LibreOffice is a script that starts others. */
async function timed(program: string, args: readonly string[]): Promise<Outcome> {
  const start = performance.now();
  const timing = ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', program, ...args];
  const run = spawn('bash', timing, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  run.stderr.setEncoding('utf8').on('data', (words: string) => {
    said = (said + words).slice(-100);
  });
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
  const [, user, system] = /([\d.]+) ([\d.]+)\n$/u.exec(said) ?? [];
  if (status !== 0 || user === undefined || system === undefined) return 'failed';
  return { seconds: (performance.now() - start) / 1000, cpu: Number(user) + Number(system) };
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
