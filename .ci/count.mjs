// Prints "N passed, N failed, N skipped" from the reports; fails when a test failed, when none ran, or when the run itself failed.
import { readdirSync, readFileSync } from 'node:fs';

const runStatus = Number(process.argv[2] ?? 1);
const folder = new URL('../.cache/reports/', import.meta.url);
let passed = 0;
let failed = 0;
let skipped = 0;
let reports = [];
try {
  reports = readdirSync(folder).filter(name => name.endsWith('.json'));
} catch {
  // No report was written: nothing ran.
}
for (const name of reports) {
  const report = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests + report.numTodoTests;
  // A file that could not even be loaded has no tests to count.
  failed += report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
}
if (runStatus !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
