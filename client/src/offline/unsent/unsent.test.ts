import 'fake-indexeddb/auto';
import { get, set } from 'idb-keyval';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { offlineDatabase } from '../database.ts';
import { keepSending } from '../queue/keep-sending.ts';
import { queue } from '../queue/own.ts';
import { RequestQueue } from '../queue/queue.ts';
import type { NewRequest, Outcome } from '../queue/request.ts';
import { requestsOf } from '../queue/store.ts';
import { countUnsent, emptyDeviceOf, loseDraftsOf } from './unsent.ts';

const line = vi.hoisted((): { says: Outcome } => ({ says: { kind: 'later', isLineDead: true } }));
vi.mock('../queue/send.ts', () => ({ sendRequest: async () => line.says }));
vi.mock('./SignOutDialog.tsx', () => ({ SignOutDialog: null }));
vi.mock('./UnsentBar.tsx', () => ({ UnsentBar: null }));

const dead: Outcome = { kind: 'later', isLineDead: true };
const problem = { type: 'x', title: 'No', status: 409, code: 'cohort.over' };
const request = (personId: string): NewRequest => ({
  personId,
  subject: `lesson/${personId}`,
  kind: 'lesson',
  title: { kk: 'Сабақ', ru: 'Урок', en: '' },
  method: 'POST',
  address: '/api/v1/x',
  body: '{}',
  saidAt: { monotonicMs: 0, wallMs: 0, pageId: 'x' },
  isAged: false,
});

beforeEach(async () => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  line.says = dead;
  await (await offlineDatabase()).clear('requests');
});
afterEach(async () => {
  await queue.belongTo(null);
  vi.unstubAllGlobals();
});

/** What an earlier page of this person left. */
async function left(personId: string): Promise<void> {
  const earlier = new RequestQueue(async () => dead);
  await earlier.belongTo(personId);
  await earlier.add(request(personId));
  await earlier.belongTo(null);
}

it.each([
  ['when the page starts', () => {}, true],
  ['when the line is back', () => window.dispatchEvent(new Event('online')), false],
  ['when the page is looked at again', () => document.dispatchEvent(new Event('visibilitychange')), false],
])('sends what an earlier page left, %s', async (_, happens, isThereAtStart) => {
  await left('aida');
  const said: Outcome[] = [];
  let now: Outcome = isThereAtStart ? { kind: 'answered', answer: null } : dead;
  const own = new RequestQueue(async () => {
    said.push(now);
    return now;
  });
  const stop = keepSending(own, 'aida');
  await vi.waitFor(() => expect(said).toHaveLength(1));
  now = { kind: 'answered', answer: null };
  if (!isThereAtStart) await vi.waitFor(() => expect(own.get().waiting[0]?.attempts).toBe(2));
  happens();
  await vi.waitFor(async () => expect(await requestsOf('aida')).toEqual([]), { timeout: 800 });
  stop();
  await own.belongTo(null);
});

it('keeps a refusal that nobody waited for, and it is not counted as unsent', async () => {
  await left('aida');
  line.says = { kind: 'refused', problem };
  const stop = keepSending(queue, 'aida');
  await vi.waitFor(() => expect(queue.get().refused[0]?.refusal).toEqual(problem));
  expect(await countUnsent('aida')).toBe(0);
  stop();
});

it('leaves nothing of a person who has signed out, and everything of others', async () => {
  await left('aida');
  await left('bolat');
  await set('minber.attempt.aida.1', ['x']);
  await set('minber.attempt.bolat.1', ['y']);
  await queue.belongTo('aida');
  expect(await countUnsent('aida')).toBe(1);
  await emptyDeviceOf('aida');
  await loseDraftsOf('aida');
  expect(await requestsOf('aida')).toEqual([]);
  expect(queue.get().waiting).toEqual([]);
  expect(await countUnsent('bolat')).toBe(1);
  expect(await get('minber.attempt.aida.1')).toBeUndefined();
  expect(await get('minber.attempt.bolat.1')).toEqual(['y']);
});
