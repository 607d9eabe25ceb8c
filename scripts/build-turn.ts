import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Holds the number of the process that builds. */
const turn = fileURLToPath(new URL('../.cache/build-turn', import.meta.url));

function isAlive(candidate: number): boolean {
  try {
    return process.kill(candidate, 0);
  } catch {
    return false;
  }
}

/** A link appears whole or not at all: nobody ever reads a turn without its holder. */
function take(): boolean {
  const own = `${turn}.${process.pid}`;
  mkdirSync(dirname(turn), { recursive: true });
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, turn);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(own);
  }
}

/** A build that was killed holds its turn no longer. */
function freeFromTheDead(): void {
  try {
    if (!isAlive(Number(readFileSync(turn, 'utf8')))) rmSync(turn, { force: true });
  } catch {
    // Freed in the meantime.
  }
}

/** Astro keeps its working files in one place: two builds at once would take each other's away. */
export async function inTurn<Result>(build: () => Promise<Result>): Promise<Result> {
  while (!take()) {
    freeFromTheDead();
    await pause(200);
  }
  try {
    return await build();
  } finally {
    rmSync(turn, { force: true });
  }
}
