import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { SeminarSummary } from '../../shared/src/seminars/state.ts';
import { Speaker } from '../people/speaker.ts';
import { Tab, type TabOptions } from '../people/tab.ts';
import { exitWith, Problem } from '../setup/problem.mjs';
import { dataFolder } from '../supervisor/environment.ts';

const hiccupMs = 4000;
const inOneGo = 10;

/** Signs a demo person in and gives his cookie; undefined where there is no such person. */
async function signIn(url: string, name: string, password: string): Promise<string | undefined> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  if (!response.ok) return undefined;
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

function demoPassword(): string {
  try {
    return process.env.MINBER_DEMO_PASSWORD ?? readFileSync(join(dataFolder(), 'demo-password'), 'utf8').trim();
  } catch {
    throw new Problem('There is no demo here yet. Start it first in another terminal: npm start');
  }
}

/** The session that runs, else the next one of the host. */
async function seminarOf(url: string, cookie: string): Promise<{ seminarId: string; sessionId: string }> {
  const response = await fetch(`${url}/api/v1/seminars?when=upcoming&mine=true`, { headers: { cookie } });
  const { items } = (await response.json()) as { items: SeminarSummary[] };
  const open = items.flatMap(({ seminarId, sessions }) =>
    sessions.filter(({ state }) => state !== 'ended').map((session) => ({ seminarId, ...session })),
  );
  const chosen = open.find(({ state }) => state === 'live') ?? open.sort((a, b) => a.startsAt - b.startsAt)[0];
  if (!chosen) throw new Problem('The demo host has no seminar to come. Make new ones: npm run seed -- --scale full');
  return chosen;
}

/** The host begins and is heard. */
async function goOnAir(url: string, cookie: string, seminarId: string, sessionId: string): Promise<Speaker> {
  const host = new Speaker({ url, cookie, seminarId });
  await host.open();
  await host.line.ask('session:start', { sessionId }).catch(() => undefined);
  return host;
}

interface Visitor {
  options: TabOptions;
  tab: Tab;
}

/** Signs somebody in and lets him join; nothing where there is no such person, or no place for him. */
async function visit(url: string, number: number, password: string, seminarId: string): Promise<Visitor[]> {
  const cookie = await signIn(url, `akim-${String(number).padStart(3, '0')}@minber.example`, password);
  if (!cookie) return [];
  const options: TabOptions = { url, cookie, seminarId, as: 'viewer' };
  const tab = new Tab(options);
  return tab.open().then(
    () => [{ options, tab }],
    () => [],
  );
}

/** Now here, now there a tab is gone for a moment, as happens in villages. */
async function dropNowAndThen(visitors: readonly Visitor[]): Promise<never> {
  for (;;) {
    await delay(hiccupMs);
    const visitor = visitors[Math.floor(Math.random() * visitors.length)];
    if (!visitor) continue;
    visitor.tab.vanish();
    await delay(hiccupMs * 2);
    visitor.tab = new Tab(visitor.options);
    await visitor.tab.open().catch(() => undefined);
  }
}

/** A speaker and up to 300 people with real sockets and real sound in the running demo, until Ctrl-C. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, people: { type: 'string', default: '300' } } });
  const url = values.url ?? `http://localhost:${process.env.PORT ?? 3000}`;
  const password = demoPassword();
  const hostCookie = await signIn(url, 'host@minber.example', password).catch(() => undefined);
  if (!hostCookie)
    throw new Problem(`Nobody could sign in at ${url}. Start the demo first in another terminal: npm start`);
  const { seminarId, sessionId } = await seminarOf(url, hostCookie);
  await goOnAir(url, hostCookie, seminarId, sessionId);
  console.log(`On the air. Watch as organiser@minber.example: ${url}/seminars/${seminarId}/control`);
  const visitors: Visitor[] = [];
  const wanted = Number(values.people);
  for (let first = 1; first <= wanted; first += inOneGo) {
    const numbers = Array.from({ length: Math.min(inOneGo, wanted - first + 1) }, (_, at) => first + at);
    const came = await Promise.all(numbers.map((number) => visit(url, number, password, seminarId)));
    visitors.push(...came.flat());
    process.stdout.write(`\r${visitors.length} people are here`);
    if (came.flat().length === 0) break;
  }
  console.log('. Ctrl-C ends it.');
  await dropNowAndThen(visitors);
}

process.on('SIGINT', () => process.exit(0));
run().catch(exitWith);
