import { beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../support/world/answers.ts';
import { approve } from '../../support/world/approved.ts';
import { uniqueWord } from '../../support/world/canary.ts';
import { type Caller, callers, sides } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import { type LiveWorld, newKey, openSocket } from '../../support/world/live.ts';
import type { Route } from '../support/registry.ts';
import { escaped } from './canaries.ts';
import { expectedOutcome, refusals } from './expected.ts';
import { send } from './probe.ts';
import { requestOf, valuesOf } from './requests.ts';

/** A seminar of both regions: everybody concerned may read it, and of its rows only his own. */
export function describeSharedSeminar(world: () => World, live: () => LiveWorld, routes: () => Route[]): void {
  describe('a seminar that regions share', () => {
    beforeAll(async () => {
      for (const side of sides) await attend(side);
      const { seminarId, sessionId } = world().common;
      await approve(world().browsers.administrator, `/seminars/${seminarId}/sessions/${sessionId}`);
    }, 180_000);

    it('shows everyone his own region’s rows, in every list, report and export, and no other’s', {
      timeout: 400_000,
    }, async () => {
      expect((await Promise.all(callers.map(probe))).flat()).toEqual([]);
    });

    it('does show those rows to those whose they are', async () => {
      const { seminarId, sessionId } = world().common;
      for (const what of [
        'expected',
        'expected.csv',
        `sessions/${sessionId}/report`,
        `sessions/${sessionId}/report.csv`,
      ]) {
        for (const side of sides) {
          const { surname } = world().people[`${side}HallLearner`];
          for (const caller of [`${side}Organiser`, `${side}Observer`, 'observer', 'administrator'] as const) {
            const { status, text } = await read(caller, `/seminars/${seminarId}/${what}`);
            expect(`${status} ${text.includes(surname)}`, `${caller} ${what}`).toBe('200 true');
          }
        }
      }
    });

    it('counts for everyone no more than he may read', async () => {
      const { seminarId } = world().common;
      const countOf = async (caller: Caller) => {
        const { text } = await read(caller, `/seminars/${seminarId}`);
        return (JSON.parse(text) as { plan: { expectedCount: number } }).plan.expectedCount;
      };
      for (const side of sides) {
        expect(await countOf(`${side}Organiser`)).toBe(2);
        expect(await countOf(`${side}Coordinator`)).toBe(2);
      }
      expect(await countOf('observer')).toBe(4);
      expect(await countOf('commonHost')).toBe(4);
    });

    it('shows in the control room only the halls of one’s own region', async () => {
      const { seminarId } = world().common;
      for (const side of sides) {
        const other = side === 'north' ? 'south' : 'north';
        const socket = await openSocket(world(), `${side}Observer`);
        const snapshot = await socket.get<{ tiles: { tileId: string }[]; totals: { expected: number } }>(
          'control:watch',
          {
            seminarId,
          },
        );
        socket.close();
        const tiles = snapshot.tiles.map(({ tileId }) => tileId);
        expect(tiles).toContain(world()[side].hallId);
        expect(tiles).not.toContain(world()[other].hallId);
        expect(snapshot.totals.expected).toBe(2);
      }
    });
  });

  /** One of each side is checked in, one comes unexpected, and minutes are corrected. */
  async function attend(side: (typeof sides)[number]): Promise<void> {
    const { seminarId, sessionId } = world().common;
    const personId = world().people[`${side}HallLearner`].id;
    const say = (kind: 'walk-in' | 'adjustment') => {
      const text = uniqueWord('Ортақ');
      world().canaries.push({
        kind,
        text,
        side,
        ...(kind === 'adjustment' ? { of: `${side}HallLearner` as const } : {}),
      });
      return text;
    };
    const guest = { guestId: (side === 'north' ? 'e' : 'f').repeat(24), surname: say('walk-in'), givenName: 'Қонақ' };
    const actions = [
      { kind: 'check-in', personId },
      { kind: 'walk-in', guest },
    ].map((action) => ({ ...action, actionId: newKey(), agoMs: 0 }));
    const desk = world().browsers[`${side}Coordinator`];
    await ok(desk.post(`/halls/${world()[side].hallId}/desk/actions`, { seminarId, sessionId, actions }));
    await ok(
      world().browsers.administrator.post(`/seminars/${seminarId}/sessions/${sessionId}/adjustments`, {
        key: newKey(),
        target: { kind: 'person', personId },
        effect: 'add',
        minutes: 5,
        reason: say('adjustment'),
      }),
    );
  }

  function read(caller: Caller, path: string) {
    return send(world(), world().browsers[caller].cookie(), { method: 'GET', path });
  }

  async function probe(caller: Caller): Promise<string[]> {
    const { seminarId, sessionId } = world().common;
    const wrong: string[] = [];
    for (const route of routes()) {
      const { method, path, access } = route.endpoint;
      if (method !== 'GET' || !path.includes(':seminarId')) continue;
      for (const side of path.includes(':hallId') ? sides : sides.slice(0, 1)) {
        const values = { ...valuesOf(world(), live(), side), seminarId, sessionId };
        const expected = expectedOutcome(world(), caller, route.key, access, values);
        const answer = await send(world(), world().browsers[caller].cookie(), requestOf(route, values, world(), side));
        const isRight =
          expected === 'let in'
            ? answer.status < 500 && !(answer.code in refusals)
            : answer.code === expected && answer.status === refusals[expected];
        const told = `${caller} ${path} (${side})`;
        if (!isRight) wrong.push(`${told}: ${answer.status} ${answer.code} instead of ${expected}`);
        for (const leak of escaped(world(), caller, route.key, answer.text)) wrong.push(`${told}: ${leak}`);
      }
    }
    return wrong;
  }
}
