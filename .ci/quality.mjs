// Judges the code in two rows at once, one as long as the other. A row ends at its first fault.
import { spawn } from 'node:child_process';

const rows = [
  ['types', 'format:check'],
  ['lint', 'arrows', 'dead-code'],
];

/** What one of them says comes in one piece, lest the words of two rows mix. */
function run(name) {
  return new Promise(resolve => {
    const child = spawn('npm', ['run', '--silent', name], { shell: process.platform === 'win32' });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => said.push(piece));
    child.once('close', status => {
      process.stdout.write(`> ${name}${status === 0 ? '' : ': failed'}\n${Buffer.concat(said).toString()}`);
      resolve(status === 0);
    });
  });
}

async function runRow(names) {
  for (const name of names) if (!(await run(name))) return false;
  return true;
}

// What a page is given is typed by what Astro writes first: on a fresh checkout nobody could read those types yet.
const ends = (await run('sync')) ? await Promise.all(rows.map(runRow)) : [false];
process.exitCode = ends.every(Boolean) ? 0 : 1;
