import { describe, expect, it } from 'vitest';
import { type Caller, callers, type Side, sides } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import type { LiveWorld } from '../../support/world/live.ts';
import { fingerprint } from '../support/fingerprint.ts';
import type { Route } from '../support/registry.ts';
import { escaped } from './canaries.ts';
import { expectedOutcome, type Outcome, refusals } from './expected.ts';
import { type Answer, send } from './probe.ts';
import { requestOf, valuesOf } from './requests.ts';
import { victimFor } from './victims.ts';

/** Each route as each caller, on both sides: the answer must be the one that policy and facts foretell. */
export function describeRoutes(world: () => World, live: () => LiveWorld, routes: () => Route[]): void {
  describe('every route', () => {
    it('is closed to all whom the policy does not let in; they read nothing and change nothing', { timeout: 400_000 }, async () => {
      const before = await fingerprint(world().server);
      expect((await Promise.all(callers.map((caller) => probe(caller, 'refused')))).flat()).toEqual([]);
      expect(await fingerprint(world().server)).toEqual(before);
    });

    it('lets everyone in whom the policy names, and shows him no row or field that is not his to see', { timeout: 400_000 }, async () => {
      expect((await Promise.all(callers.map((caller) => probe(caller, 'let in')))).flat()).toEqual([]);
    });
  });

  /** Asks for everything from which the caller is refused, or for everything else; tells what went wrong. */
  async function probe(caller: Caller, wanted: 'refused' | 'let in'): Promise<string[]> {
    const wrong: string[] = [];
    for (const route of routes()) {
      if (wanted === 'let in' && isLeftToStranger(route, caller)) continue;
      for (const side of sidesOf(route, wanted)) {
        const values: Record<string, unknown> = { ...valuesOf(world(), live(), side), isOwn: wanted === 'let in' };
        const expected = expectedOutcome(world(), caller, route.key, route.endpoint.access, values);
        if ((expected === 'let in') !== (wanted === 'let in')) continue;
        const victim = wanted === 'let in' ? await victimFor(world(), route.key, caller, side) : undefined;
        const request = requestOf(route, { ...values, ...victim?.values }, world(), side);
        const cookie = (victim?.browser ?? world().browsers[caller]).cookie();
        const answer = await send(world(), cookie, request);
        const found = [judge(expected, answer), ...escaped(world(), caller, route.key, answer.text)];
        for (const what of found) if (what) wrong.push(`${caller} ${request.method} ${request.path} (${side}): ${what}`);
      }
    }
    return wrong;
  }
}

/** It ends all sessions of whoever asks: a stranger asks in everybody's place, and once is enough. */
function isLeftToStranger({ key }: Route, caller: Caller): boolean {
  return key === 'identity.sessionApi.signOutEverywhere' && caller !== 'administrator';
}

/** A route that names nothing answers for no side; neither does one's own session. */
function sidesOf({ key, endpoint }: Route, wanted: 'refused' | 'let in'): readonly Side[] {
  const isOwn = key === 'identity.sessionApi.endSession' && wanted === 'let in';
  return endpoint.path.includes(':') && !isOwn ? sides : sides.slice(0, 1);
}

function judge(expected: Outcome, { status, code, text }: Answer): string | undefined {
  if (status >= 500) return `failed with ${status} ${text.slice(0, 200)}`;
  if (expected === 'let in') return code in refusals ? `refused with ${code}` : undefined;
  if (status !== refusals[expected] || code !== expected) return `${status} ${code} instead of ${expected}`;
  return undefined;
}
