#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// A third of a short command is reading its own sources: what was read once is kept, for as long as the source is the same.
enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));

const { runLine, sayError } = await import('./command-line.ts');

// What nobody waited for ends the run as well, in the same words.
process.on('uncaughtException', error => {
  sayError(error);
  process.exit(1);
});

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of our output (head, less) has gone away.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runLine(process.argv.slice(2));
