import { readFileSync } from 'node:fs';
import { judgeDocx, judgePdf } from '../../src/conformance/judge.ts';
import { readTable } from '../../src/forms/table/read-table.ts';

/** Reads the file that stands at its standard input and prints what was said of it, with the memory it took. */
const bytes = new Uint8Array(readFileSync(0));
const before = process.memoryUsage.rss();

async function read(): Promise<string> {
  if (process.argv[2] === 'xlsx') {
    const reading = readTable(bytes);
    return 'message' in reading ? reading.message : `${reading.value.rows.length} hàng`;
  }
  const verdicts = await (process.argv[2] === 'docx' ? judgeDocx : judgePdf)(bytes);
  return `${verdicts.length} quy tắc`;
}

const said = await read().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
const megabytes = process.resourceUsage().maxRSS / 1024 - before / 1_048_576;
process.stdout.write(JSON.stringify({ said, megabytes }));
