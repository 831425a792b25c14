import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Ack } from '../../../shared/src/platform/event.ts';
import { SocketClient } from '../../support/socket.ts';
import { type Caller, callers, type Side, sides } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import { joinInput, type LiveWorld, openSocket } from '../../support/world/live.ts';
import { fingerprint } from '../support/fingerprint.ts';
import type { SocketEvent } from '../support/registry.ts';
import { busyDay } from './busy-day.ts';
import { escaped } from './canaries.ts';
import { expectedOutcome, refusals } from './expected.ts';
import { inputOf } from './inputs.ts';

/** Who has a session, and so may open a socket. */
const known = callers.filter((caller) => caller !== 'visitor' && caller !== 'deactivated');

const pushes = [
  'desk:changed',
  'control:changed',
  'screen:messages',
  'screen:counts',
  'floor:queue',
  'live:changed',
  'presence:ask',
];

/** Each event as each caller, on both sides; and what the server says of itself to those who listen. */
export function describeEvents(world: () => World, live: () => LiveWorld, events: () => SocketEvent[]): void {
  const open: SocketClient[] = [];
  afterAll(() => {
    for (const socket of open) socket.close();
  });
  const enter = async (caller: Caller) => {
    const socket = await openSocket(world(), caller);
    open.push(socket);
    return socket;
  };

  describe('every socket event', () => {
    it('needs a session before the connection is even upgraded', async () => {
      for (const cookie of ['', 'minber=', `minber=${'x'.repeat(43)}`, world().browsers.deactivated.cookie()])
        await expect(SocketClient.open(world().server.url, cookie)).rejects.toThrow();
    });

    it('is closed to all whom the policy does not let in; they read nothing and change nothing', {
      timeout: 180_000,
    }, async () => {
      const before = await fingerprint(world().server);
      expect((await Promise.all(known.map((caller) => probe(caller, 'refused')))).flat()).toEqual([]);
      expect(await fingerprint(world().server)).toEqual(before);
    });

    it('lets everyone in whom the policy names, and shows him nothing that is not his to see', {
      timeout: 180_000,
    }, async () => {
      expect((await Promise.all(known.map((caller) => probe(caller, 'let in')))).flat()).toEqual([]);
    });

    it('pushes to nobody what is not his to see, whatever he has tried to watch', async () => {
      const listeners = await Promise.all(known.map(async (caller) => ({ caller, socket: await listen(caller) })));
      await busyDay(world(), live());
      const heard = () => new Set(listeners.flatMap(({ socket }) => socket.told.map(({ name }) => name)));
      await vi.waitFor(() => expect([...heard()]).toEqual(expect.arrayContaining(pushes)), 10_000);
      const leaks = listeners.flatMap(({ caller, socket }) =>
        escaped(world(), caller, 'push', JSON.stringify(socket.told)).map((leak) => `${caller}: ${leak}`),
      );
      expect(leaks).toEqual([]);
    });
  });

  async function probe(caller: Caller, wanted: 'refused' | 'let in'): Promise<string[]> {
    const wrong: string[] = [];
    for (const side of sides) {
      const socket = await enter(caller);
      // A tab that has joined would be told more than whether it may.
      const joinLast = events().toSorted((a, b) => Number(a.key === 'seminar:join') - Number(b.key === 'seminar:join'));
      for (const { key, event } of joinLast) {
        for (const input of inputsOf(key, side)) {
          const expected = expectedOutcome(world(), caller, key, event.access, { ...input, ...askerOf(input, side) });
          if ((expected === 'let in') !== (wanted === 'let in')) continue;
          const answer = await socket.ask(key, wanted === 'let in' ? onSpare(key, input, side) : input);
          const found = [judge(expected, answer), ...escaped(world(), caller, key, JSON.stringify(answer))];
          for (const what of found) if (what) wrong.push(`${caller} ${key} (${side}): ${what}`);
        }
      }
    }
    return wrong;
  }

  /** What is asked of an entry of the floor is asked of a person's and of a hall's. */
  function inputsOf(key: string, side: Side): Record<string, unknown>[] {
    const input = inputOf(key, world(), live(), side);
    return 'entryId' in input ? [input, { ...input, entryId: live()[side].hallEntryId }] : [input];
  }

  function askerOf({ entryId }: Record<string, unknown>, side: Side): Record<string, unknown> {
    if (entryId === live()[side].entryId) return { askerId: world().people[`${side}OwnLearner`].id };
    return entryId ? { hallId: world()[side].hallId } : {};
  }

  /** Sessions are started and ended where nobody else is. */
  function onSpare(key: string, input: Record<string, unknown>, side: Side): Record<string, unknown> {
    const { seminarId, sessionId } = world()[side].spare;
    return key.startsWith('session:') ? { ...input, seminarId, sessionId } : input;
  }

  /** A socket that has tried to hear everything of both sides. */
  async function listen(caller: Caller): Promise<SocketClient> {
    const socket = await enter(caller);
    for (const side of sides) {
      for (const key of ['screen:watch', 'desk:watch', 'control:watch'])
        await socket.ask(key, inputOf(key, world(), live(), side));
    }
    const join = (side: Side) => socket.ask('seminar:join', joinInput(world()[side].seminarId, 'viewer'));
    const [first, second] = caller === 'organiser' ? sides.toReversed() : sides;
    if (first && second && !(await join(first)).ok) await join(second);
    socket.told.length = 0;
    return socket;
  }
}

function judge(expected: ReturnType<typeof expectedOutcome>, answer: Ack<unknown>): string | undefined {
  const { status, code } = answer.ok ? { status: 200, code: '' } : answer.problem;
  if (status >= 500) return `failed with ${code}`;
  if (expected === 'let in') return code in refusals || code === 'event.unknown' ? `refused with ${code}` : undefined;
  return status === refusals[expected] && code === expected ? undefined : `${status} ${code} instead of ${expected}`;
}
