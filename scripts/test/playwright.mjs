import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from './execute.mjs';
import { testFiles } from './files.mjs';

function* specsOf(suite) {
  for (const spec of suite.specs ?? []) yield { file: suite.file, ...spec };
  for (const inner of suite.suites ?? []) yield* specsOf(inner);
}

/** Playwright's JSON report as counts. */
function read(report) {
  const failures = report.errors.map((error) => ({ name: 'e2e', message: error.message ?? String(error) }));
  const unsteady = [];
  const durations = [];
  let passed = 0;
  for (const spec of report.suites.flatMap((suite) => [...specsOf(suite)])) {
    for (const test of spec.tests) {
      const ms = test.results.reduce((sum, { duration }) => sum + duration, 0);
      durations.push({ name: `${spec.file} > ${spec.title}`, ms });
      if (test.status === 'expected' || test.status === 'flaky') passed += 1;
      if (test.status !== 'unexpected' && test.status !== 'flaky') continue;
      const messages = test.results.flatMap(({ errors }) => errors.map(({ message }) => message));
      const found = { name: `${spec.file} > ${spec.title} (${test.projectName})`, message: messages.join('\n') };
      (test.status === 'flaky' ? unsteady : failures).push(found);
    }
  }
  return { passed, failures, unsteady, durations };
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { suites: [], errors: [] };
  } finally {
    rmSync(file, { force: true });
  }
}

/** Runs the browser tests of these projects; a run that ended badly without naming a failed test counts as a failure. */
export async function runPlaywright(projects, timeoutMs, env) {
  if (testFiles(['tests/e2e'], ['.spec.ts']).length === 0) return { passed: 0, failures: [] };
  const reportFile = join(tmpdir(), `minber-playwright-${process.pid}.json`);
  const selected = projects.map((project) => `--project=${project}`);
  const { code, output } = await execute(
    ['node_modules/@playwright/test/cli.js', 'test', '--reporter=json', ...selected],
    {
      timeoutMs,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    },
  );
  const { passed, failures, unsteady, durations } = read(parse(reportFile));
  if (failures.length === 0 && (code !== 0 || passed === 0))
    failures.push({ name: 'the run ended badly', message: output });
  return { passed, failures, unsteady, durations };
}
