import { parseArgs } from 'node:util';
import { setUpGround } from './setup/everything.mjs';
import { exitWith, Problem } from './setup/problem.mjs';
import { startProgress } from './setup/progress.mjs';
import { groups } from './test/groups.mjs';

const LONGEST_MESSAGE_LINES = 25;
/** Slower ones are named, so that the whole stays quick. */
const SLOW_MS = 15_000;

function selectedGroups() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only?.split(',');
  const selected = names ? groups.filter(({ name }) => names.includes(name)) : groups;
  if (selected.length === 0) throw new Problem(`--only takes some of: ${groups.map(({ name }) => name).join(', ')}.`);
  return selected;
}

function print(mark, { name, message }) {
  const lines = message.trim().split('\n').slice(-LONGEST_MESSAGE_LINES);
  console.log(`  ${mark} ${name}\n${lines.map((line) => `      ${line}`).join('\n')}`);
}

/** Runs one group whatever happens in it and says how it went. */
async function runGroup({ name, run }) {
  const progress = startProgress(name);
  const {
    passed,
    failures,
    unsteady = [],
    durations = [],
  } = await run().catch((error) => ({
    passed: 0,
    failures: [{ name, message: String(error) }],
  }));
  progress.done(`${passed} passed, ${failures.length} failed`);
  for (const failure of failures) print('✗', failure);
  const slow = durations.filter(({ ms }) => ms >= SLOW_MS).toSorted((one, other) => other.ms - one.ms);
  for (const { name, ms } of slow) console.log(`  ${Math.round(ms / 1000)} s: ${name}`);
  for (const one of unsteady) print('passed at its second try:', one);
  return { passed, failed: failures.length };
}

async function test() {
  const selected = selectedGroups();
  await setUpGround();
  let [passed, failed] = [0, 0];
  for (const group of selected) {
    const result = await runGroup(group);
    passed += result.passed;
    failed += result.failed;
  }
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}

test().catch(exitWith);
