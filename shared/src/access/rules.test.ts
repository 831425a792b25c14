import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, allows, policy, scopeOf } from './policy.ts';
import { type Grant, type Principal, roles } from './principal.ts';
import type { Facets } from './rules.ts';

const ids = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(24));
const id = fc.constantFrom(...ids);
const some = fc.subarray(ids);
const scope = fc.oneof(fc.constant('everywhere' as const), fc.record({ regionIds: some, centreIds: some }));
const grant: fc.Arbitrary<Grant> = fc.record({ role: fc.constantFrom(...roles), scope });
const person: fc.Arbitrary<Principal> = fc.record({
  kind: fc.constant('person' as const),
  personId: id,
  sessionId: id,
  grants: fc.array(grant, { maxLength: 4 }),
});
const principal: fc.Arbitrary<Principal> = fc.oneof(
  person,
  fc.record({ kind: fc.constant('screen' as const), screenId: id, hallId: id }),
  fc.record({ kind: fc.constant('guest' as const), guestId: id, seminarId: id }),
  fc.constant({ kind: 'visitor' as const }),
);
const facets: fc.Arbitrary<Facets> = fc.record(
  {
    regionIds: some,
    centreIds: some,
    everywhere: fc.boolean(),
    ownerId: id,
    hostIds: some,
    speakerIds: some,
    participant: fc.boolean(),
  },
  { requiredKeys: [] },
);
const action = fc.constantFrom(...(Object.keys(policy) as Action[]));

describe('the access policy', () => {
  it('opens no single resource of a collection that it closes whole', () => {
    fc.assert(
      fc.property(
        principal,
        action,
        facets,
        (who, what, of) => scopeOf(who, what) !== undefined || !allows(who, what, of),
      ),
    );
  });

  it('opens everything of a collection it calls open to all', () => {
    fc.assert(
      fc.property(principal, action, facets, (who, what, of) => scopeOf(who, what) !== 'all' || allows(who, what, of)),
    );
  });

  it('lets a role add rights, never take any', () => {
    fc.assert(
      fc.property(person, grant, action, facets, (who, more, what, of) => {
        if (who.kind !== 'person' || !allows(who, what, of)) return true;
        return allows({ ...who, grants: [...who.grants, more] }, what, of);
      }),
    );
  });

  it('shows nothing outside the regions and centres of a scoped role', () => {
    const scoped = fc.record({
      role: fc.constantFrom('organiser', 'observer', 'coordinator'),
      scope: fc.record({ regionIds: some, centreIds: some }),
    });
    const elsewhere = fc.record({ regionIds: some, centreIds: some });
    fc.assert(
      fc.property(
        scoped,
        elsewhere,
        fc.constantFrom('person:list', 'centre:list', 'report:read', 'expected:read'),
        (held, of, what) => {
          const touches = [
            ...of.regionIds.filter((one) => held.scope.regionIds.includes(one)),
            ...of.centreIds.filter((one) => held.scope.centreIds.includes(one)),
          ];
          const who: Principal = {
            kind: 'person',
            personId: ids[0] ?? '',
            sessionId: ids[0] ?? '',
            grants: [held as Grant],
          };
          return touches.length > 0 || !allows(who, what as Action, of);
        },
      ),
    );
  });

  it('lets a scoped organiser change only what lies wholly inside his places', () => {
    fc.assert(
      fc.property(some, some, some, (mine, regionIds, centreIds) => {
        const who: Principal = {
          kind: 'person',
          personId: ids[0] ?? '',
          sessionId: ids[0] ?? '',
          grants: [{ role: 'organiser', scope: { regionIds: mine, centreIds: [] } }],
        };
        const inside = regionIds.length > 0 && regionIds.every((one) => mine.includes(one));
        return allows(who, 'person:write', { regionIds, centreIds }) === inside;
      }),
    );
  });

  it('gives a visitor nothing and an observer nothing that writes', () => {
    fc.assert(fc.property(action, facets, (what, of) => !allows({ kind: 'visitor' }, what, of)));
    const writing = (Object.keys(policy) as Action[]).filter((name) =>
      /:(write|create|roles|invite|import|pair|revoke|issue|host|publish|use)$/.test(name),
    );
    for (const name of writing) expect('observer' in policy[name], name).toBe(false);
  });

  it('gives the system everything', () => {
    fc.assert(fc.property(action, facets, (what, of) => allows({ kind: 'system' }, what, of)));
  });
});
