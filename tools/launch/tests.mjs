import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Counts of a JSON report of vitest; a file that failed to load counts as one failure. */
function countsOf(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readCounts(path) {
  try {
    return countsOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs vitest once over everything (or over the paths given) and prints `N passed, N failed` as the last line. */
export async function runTests(root, node, parameters) {
  const reportPath = join(root, '.cache', 'tests.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(reportPath, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const end = await run(root, node, [vitest, 'run', ...reporters, ...parameters], { cwd: root });
  const counts = readCounts(reportPath);
  // Errors outside any test (an unhandled rejection) fail the run without failing a test.
  const failed = end.code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  if (counts.skipped > 0) process.stdout.write(`${counts.skipped} skipped\n`);
  process.stdout.write(`${counts.passed} passed, ${failed} failed\n`);
  return { code: failed === 0 ? 0 : 1, signal: end.signal };
}
