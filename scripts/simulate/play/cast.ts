import type { Hall } from '../../../shared/src/centres/contract.ts';
import type { PersonRow } from '../../../shared/src/identity/person.ts';
import type { Seminar } from '../../../shared/src/seminars/state.ts';
import { Browser } from '../../demo/live/browser.ts';
import { Problem } from '../../setup/problem.mjs';
import type { Key, Plan } from '../script/plan.ts';
import { inventedId } from './desk.ts';

/** Who plays a script: people, halls and browsers of a Minber with its demo, and a seminar of their own. */
export interface Cast {
  /** Where the host is, and where every other tab and hall comes in: the same, or a second node. */
  url: string;
  otherUrl: string;
  seminarId: string;
  sessionId: string;
  organiser: Browser;
  host: Browser;
  /** Of each hall of the script. */
  coordinators: Map<Key, Browser>;
  /** By the names that tabs call their browsers. */
  browsers: Map<string, Browser>;
  /** Ids of people, guests and halls, and back. */
  idOf(key: Key): string;
  keyOf(id: string): Key;
  /** Paired for this script; they are taken away again. */
  screens: { coordinator: Browser; screenId: string }[];
}

/** Passwords are checked one after the other on the server. */
const signInsAtOnce = 6;

/** Signs in whoever the script needs, pairs the screens and schedules the seminar. Throws a `Problem` where too few are there. */
export async function cast(plan: Plan, url: string, password: string, otherUrl = url): Promise<Cast> {
  const signIn = (email: string, at = url) => Browser.signIn(at, email, password);
  const staff = (name: string) => signIn(`${name}@minber.example`);
  const [admin, organiser, host] = [await staff('admin'), await staff('organiser'), await staff('host')];
  const [learners, coordinatorRows, halls] = [
    await everybody(admin, 'learner'),
    await everybody(admin, 'coordinator'),
    (await admin.get<{ items: Hall[] }>('/halls')).items,
  ];
  const people = plan.people.filter(({ kind, runs }) => kind === 'person' && !runs);
  if (learners.length < people.length || halls.length < plan.halls.length)
    throw new Problem(
      `The script needs ${people.length} people and ${plan.halls.length} halls; here are ${learners.length} and ${halls.length}.`,
    );
  const rowOf = new Map(people.map(({ key }, at) => [key, learners[at]]));
  const hallOf = new Map(plan.halls.map((key, at) => [key, halls[at]]));
  const coordinatorOf = (hall: Key | undefined) =>
    coordinatorRows.find(({ centreId }) => centreId === hallOf.get(hall ?? '')?.centreId);
  for (const { key, runs } of plan.people) if (runs) rowOf.set(key, coordinatorOf(runs));
  const idOf = (key: Key) => rowOf.get(key)?.id ?? hallOf.get(key)?.id ?? inventedId(`${plan.seed} ${url} ${key}`);
  const keys = new Map([...plan.people.map(({ key }) => key), ...plan.halls].map((key) => [idOf(key), key]));

  const coordinators = new Map<Key, Browser>();
  const byCentre = new Map<string, Browser>();
  for (const [index, [key, hall]] of [...hallOf].entries()) {
    const centreId = hall?.centreId ?? '';
    const browser =
      byCentre.get(centreId) ?? (await signIn(coordinatorOf(key)?.email ?? '', index % 2 ? otherUrl : url));
    byCentre.set(centreId, browser);
    coordinators.set(key, browser);
  }
  const screens: Cast['screens'] = [];
  const browsers = new Map<string, Browser>();
  for (const { as, owner, browser } of plan.tabs) {
    const coordinator = coordinators.get(owner);
    if (as !== 'screen' || browsers.has(browser) || !coordinator) continue;
    const paired = await pairScreen(coordinator, idOf(owner));
    browsers.set(browser, paired.screen);
    screens.push({ coordinator, screenId: paired.screenId });
  }
  await signInAll(wantedBrowsers(plan), browsers, (person) => signIn(rowOf.get(person)?.email ?? ''));
  const seminar = await schedule(plan, organiser, await ownId(host), idOf);
  return {
    url,
    otherUrl,
    ...seminar,
    organiser,
    host,
    coordinators,
    browsers,
    idOf,
    keyOf: (id) => keys.get(id) ?? id,
    screens,
  };
}

/** Of every tab before which a person sits, and of whoever scans. */
function wantedBrowsers({ tabs, steps }: Plan): Map<string, Key> {
  const wanted = new Map<string, Key>();
  for (const { as, owner, browser } of tabs) if (as !== 'screen') wanted.set(browser, owner);
  for (const step of steps) if (step.do === 'scan') wanted.set(step.person, step.person);
  return wanted;
}

async function signInAll(
  wanted: Map<string, Key>,
  browsers: Map<string, Browser>,
  signIn: (person: Key) => Promise<Browser>,
): Promise<void> {
  const waiting = [...wanted];
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) browsers.set(next[0], await signIn(next[1]));
  };
  await Promise.all(Array.from({ length: signInsAtOnce }, one));
}

async function everybody(admin: Browser, role: 'learner' | 'coordinator'): Promise<(PersonRow & { id: string })[]> {
  const { items } = await admin.get<{ items: (PersonRow & { id: string })[] }>(`/people?role=${role}&limit=500`);
  return items.filter(({ active, email }) => active && email?.endsWith('@minber.example'));
}

async function ownId(browser: Browser): Promise<string> {
  const { person } = await browser.get<{ person: { id: string } }>('/session');
  return person.id;
}

async function pairScreen(coordinator: Browser, hallId: string): Promise<{ screen: Browser; screenId: string }> {
  const screen = new Browser(coordinator.url);
  const offer = await screen.post<{ pairingId: string; secret: string; code: string }>('/screens/pairings');
  const { code, pairingId, secret } = offer;
  const { id } = await coordinator.post<{ id: string }>(`/halls/${hallId}/screens`, { code, name: 'Simulate' });
  await screen.post(`/screens/pairings/${pairingId}/claim`, { secret });
  return { screen, screenId: id };
}

async function schedule(
  { seed, seconds, policy, people, halls }: Plan,
  organiser: Browser,
  hostId: string,
  idOf: (key: Key) => string,
): Promise<{ seminarId: string; sessionId: string }> {
  const startsAt = Date.now() + 60_000;
  const title = `Simulate ${seed}`;
  const { seminarId, sessions, revision } = await organiser.post<Seminar>('/seminars', {
    title: { kk: title, ru: title, en: title },
    hostIds: [hostId],
    sessions: [{ startsAt, endsAt: startsAt + Math.max(600, seconds) * 1000 }],
    policy,
  });
  let latest = revision;
  for (const where of [...halls, 'own']) {
    const personIds = people.filter(({ expected }) => expected === where).map(({ key }) => idOf(key));
    if (personIds.length === 0) continue;
    const place = where === 'own' ? { kind: 'own' } : { kind: 'hall', hallId: idOf(where) };
    const add = { revision: latest, personIds, place };
    latest = (await organiser.post<{ revision: number }>(`/seminars/${seminarId}/expected/add`, add)).revision;
  }
  return { seminarId, sessionId: sessions[0]?.sessionId ?? '' };
}
