import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../setup/folders.mjs';
import { execute } from './execute.mjs';
import { testFiles } from './files.mjs';

/** Vitest's JSON report as counts; a file that could not be run is one failure. */
function read(report) {
  const failures = [];
  const unsteady = [];
  const durations = [];
  let passed = 0;
  for (const file of report.testResults) {
    const name = relative(root, file.name);
    durations.push({ name, ms: file.endTime - file.startTime });
    for (const test of file.assertionResults) {
      const found = { name: `${name} > ${test.fullName}`, message: test.failureMessages.join('\n') };
      if (test.status === 'passed') passed += 1;
      if (test.status === 'passed' && test.failureMessages.length > 0) unsteady.push(found);
      if (test.status === 'failed') failures.push(found);
    }
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
      failures.push({ name, message: file.message || 'The file could not be run.' });
    }
  }
  return { passed, failures, unsteady, durations, ran: new Set(report.testResults.map(({ name }) => name)) };
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { testResults: [] };
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Runs Vitest projects. `folders` says where their files lie: every one of them must have been run, and a run that
 * ended badly without naming a failed test counts as one.
 */
export async function runVitest(projects, folders, timeoutMs) {
  const files = testFiles(folders, ['.test.ts', '.test.tsx']);
  if (files.length === 0) return { passed: 0, failures: [] };
  const reportFile = join(tmpdir(), `minber-vitest-${process.pid}.json`);
  const args = ['run', '--reporter=json', '--reporter=default', `--outputFile.json=${reportFile}`];
  const selected = projects.map((project) => `--project=${project}`);
  const { code, output } = await execute(['node_modules/vitest/vitest.mjs', ...args, ...selected], { timeoutMs });
  const { passed, failures, unsteady, durations, ran } = read(parse(reportFile));
  const missing = files.filter((file) => !ran.has(file)).map((file) => relative(root, file));
  if (missing.length > 0) failures.push({ name: `not run: ${missing.join(', ')}`, message: output });
  else if (failures.length === 0 && (code !== 0 || passed === 0))
    failures.push({ name: 'the run ended badly', message: output });
  return { passed, failures, unsteady, durations };
}
