import { parseArgs } from 'node:util';
import { demoPassword } from '../demo/live/cast.ts';
import { exitWith, Problem } from '../setup/problem.mjs';
import { tableOf } from './compare/table.ts';
import { simulate } from './run.ts';
import type { Kill } from './script/plan.ts';

const usage =
  'Usage: npm run simulate -- --people 300 --seed N [--minutes 5] [--halls 12] [--kills server,database,worker,twice,both,end] [--nodes 2] [--url http://localhost:3000]';
const kinds: readonly string[] = ['server', 'database', 'worker', 'twice', 'both', 'end'] satisfies Kill[];

/** Plays a seminar and says where the report is wrong; ends with 1 where it is. */
async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '5' },
      halls: { type: 'string' },
      kills: { type: 'string', default: 'server,database,worker,twice' },
      nodes: { type: 'string', default: '1' },
      url: { type: 'string' },
    },
  });
  const [people, seed, minutes] = [Number(values.people), Number(values.seed), Number(values.minutes)];
  const halls = values.halls === undefined ? Math.max(2, Math.round(people / 25)) : Number(values.halls);
  const kills = values.kills.split(',').filter(Boolean);
  const isWhole = [people, seed, halls].every(Number.isInteger) && people > 0 && halls > 1;
  if (!isWhole || !(minutes >= 1) || !kills.every((kind) => kinds.includes(kind))) throw new Problem(usage);
  const wanted = { people, seed, halls, seconds: Math.round(minutes * 60), kills: kills as Kill[] };
  const where = values.url ? { url: values.url.replace(/\/$/, ''), password: demoPassword() } : {};
  const nodes = values.nodes === '2' ? 2 : 1;
  const outcome = await simulate(wanted, { ...where, nodes, tell: console.log });
  for (const trouble of outcome.troubles) console.log(trouble);
  console.log(tableOf(outcome));
  if (outcome.breathlessMs > 3_000)
    console.log(
      `This machine was out of breath for ${Math.round(outcome.breathlessMs)} ms: play it again on a calmer one.`,
    );
  return outcome.differences.length + outcome.troubles.length > 0 ? 1 : 0;
}

run(process.argv.slice(2)).then((code) => process.exit(code), exitWith);
