import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lanInvitation, prepareLan } from '../lan/access.ts';
import { parseArguments } from '../setup/arguments.mjs';
import { root } from '../setup/folders.mjs';
import { checkDisk } from '../setup/platform.mjs';
import { exitWith } from '../setup/problem.mjs';
import { dataFolder, type Plan } from './environment.ts';
import { greeting } from './greeting.ts';
import { checkPortIsFree } from './ports.ts';
import { Supervisor } from './supervisor.ts';

const NEEDED_FREE_BYTES = 300 * 1024 ** 2;

async function makePlan(args: string[]): Promise<Plan> {
  const { port = 3000, lan, removeDemo } = parseArguments(args);
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  checkDisk(folder, NEEDED_FREE_BYTES);
  const embedded = !process.env.MONGODB_URI;
  const access = lan ? await prepareLan(folder, port) : undefined;
  const host = access ? '0.0.0.0' : process.env.HOST || (embedded ? '127.0.0.1' : undefined);
  const rtcPort = Number(process.env.RTC_PORT || 20_000);
  return { embedded, dataFolder: folder, port, host, rtcPort, removeDemo, lan: access };
}

async function checkPorts({ port, host, rtcPort }: Plan): Promise<void> {
  const another = port === 3000 ? 3001 : port + 1;
  await checkPortIsFree(port, host, `Stop it, or choose another: npm start -- --port ${another}`);
  await checkPortIsFree(rtcPort, undefined, 'Media needs it: stop that program, or set RTC_PORT to another number.');
}

/** Resolves when this process is asked to end: by a signal, or because the process that started it is gone. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.on('disconnect', () => resolve());
  });
}

async function run(args: string[]): Promise<void> {
  const stop = askedToStop();
  const plan = await makePlan(args);
  await checkPorts(plan);
  const supervisor = new Supervisor(plan, process.env.MINBER_SERVER_ENTRY ?? join(root, 'server/src/main.ts'));
  process.on('exit', () => supervisor.killAll());
  try {
    await Promise.race([stop, serve(supervisor, plan)]);
  } finally {
    await supervisor.stop();
  }
}

async function serve(supervisor: Supervisor, plan: Plan): Promise<never> {
  const ready = await supervisor.start();
  const url = ready.url ?? plan.lan?.url ?? (process.env.PUBLIC_URL || `http://localhost:${plan.port}`);
  console.log(greeting(url, ready.demo ?? [], plan.lan !== undefined));
  if (ready.message) console.log(`\n${ready.message}`);
  if (plan.lan) console.log(`\n${await lanInvitation(plan.lan)}`);
  return supervisor.ended;
}

run(process.argv.slice(2)).then(() => process.exit(0), exitWith);
