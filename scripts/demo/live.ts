import { parseArgs } from 'node:util';
import { loadClip } from '../bench/clip/encode.ts';
import { Speaker } from '../people/speaker.ts';
import { exitWith, Problem } from '../setup/problem.mjs';
import type { Browser } from './live/browser.ts';
import { demoPassword, ownDeviceLogins, signInAll, signInStaff } from './live/cast.ts';
import { DemoHall } from './live/hall.ts';
import { Listener } from './live/listener.ts';
import { findMeeting, type Meeting } from './live/seminar.ts';
import { Studio } from './live/studio.ts';

const coordinators = 20;
const tellEveryMs = 15_000;

/** Plays the speaker and everybody of the demo against a running Minber, until Ctrl-C. */
async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { url: { type: 'string' } } });
  const url = values.url ?? (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`);
  const password = demoPassword();
  const [administrator, host, speaker] = [
    await signInStaff(url, 'admin', password),
    await signInStaff(url, 'host', password),
    await signInStaff(url, 'speaker', password),
  ];
  const meeting = await findMeeting(host);
  const studio = await openStudio(speaker, meeting);
  const hostLine = new Speaker({ url, cookie: host.cookie, seminarId: meeting.seminarId });
  await hostLine.open();
  await hostLine.mute(true);
  const { sessionId, state } = meeting;
  if (state !== 'live') await hostLine.line.ask(state === 'paused' ? 'session:resume' : 'session:start', { sessionId });

  console.log(`"${meeting.title}" is live. People come within the next minutes.\n`);
  console.log(`  control room   ${url}/seminars/${meeting.seminarId}/control   as organiser@minber.example`);
  console.log(`  a viewer       ${url}/seminars/${meeting.seminarId}/room      as akim-001@minber.example`);
  console.log(`  the studio     ${url}/seminars/${meeting.seminarId}/studio    as host@minber.example`);
  console.log(
    `  password       ${password}\n\nCtrl-C ends it. The session stays live: the host ends it in the studio.\n`,
  );

  const over = new AbortController();
  const halls = await openHalls(url, password, meeting);
  const listeners = (await signInAll(url, await ownDeviceLogins(administrator, meeting.seminarId), password)).map(
    (browser) => new Listener(browser, meeting),
  );
  const telling = setInterval(() => tell(halls, listeners), tellEveryMs);
  const playing = [...halls, ...listeners].map((one) => one.live(over.signal).catch((thrown) => excuse(thrown, over)));
  await interrupted();
  console.log('\nEverybody leaves ...');
  clearInterval(telling);
  over.abort();
  await Promise.all(playing);
  await Promise.allSettled([...halls.map((hall) => hall.close()), ...listeners.map(({ tab }) => tab.leave())]);
  hostLine.close();
  studio.close();
}

/** Picture and sound; sound alone where the clip can't be made. */
async function openStudio(speaker: Browser, { seminarId }: Meeting): Promise<{ close(): void }> {
  const admission = { url: speaker.url, cookie: speaker.cookie, seminarId };
  const clip = await loadClip().catch(() => undefined);
  if (!clip) console.log('There is no ffmpeg to make a picture with: the speaker is only heard.');
  const studio = clip ? new Studio(admission, clip) : new Speaker(admission);
  await studio.line.open();
  return studio;
}

/** Every hall that takes part, each with its coordinator. The small demo has fewer of them. */
async function openHalls(url: string, password: string, meeting: Meeting): Promise<DemoHall[]> {
  const halls: DemoHall[] = [];
  for (let number = 1; number <= coordinators; number += 1) {
    const name = `coordinator-${String(number).padStart(2, '0')}`;
    const browser = await signInStaff(url, name, password).catch((thrown: unknown) => {
      if (number === 1) throw thrown;
    });
    if (!browser) break;
    const { items } = await browser.get<{ items: { id: string }[] }>('/halls');
    for (const { id } of items) halls.push(new DemoHall(id, browser, meeting));
  }
  if (halls.length === 0) throw new Problem('The demo has no halls. Seed it again: npm run seed -- --scale full');
  return halls;
}

function tell(halls: DemoHall[], listeners: Listener[]): void {
  const seated = halls.reduce((sum, { checkedIn }) => sum + checkedIn, 0);
  const connected = listeners.filter(({ tab }) => tab.line.socket.connected).length;
  console.log(
    `${seated} people in ${halls.length} halls, ${connected} of ${listeners.length} before their own devices`,
  );
}

/** One who can't go on stays away; the others play on. */
function excuse(thrown: unknown, over: AbortController): void {
  if (!over.signal.aborted) console.error(thrown instanceof Error ? thrown.message : thrown);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

run(process.argv.slice(2)).then(() => process.exit(0), exitWith);
