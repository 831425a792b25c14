import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grant, roles } from '../access/principal.ts';
import { isScopeOfRole, isStaff, mayManage, rolesOf } from './manage.ts';

const ids = ['a'.repeat(24), 'b'.repeat(24), 'c'.repeat(24)];
const scope = fc.oneof(
  fc.constant('everywhere' as const),
  fc.record({ regionIds: fc.subarray(ids), centreIds: fc.subarray(ids) }),
);
const grants = fc.array(fc.record({ role: fc.constantFrom(...roles), scope }), { maxLength: 4 });
const organiser = (where: Grant['scope']): Grant[] => [{ role: 'organiser', scope: where }];

describe('who may change whose account', () => {
  it('lets an administrator change everybody', () => {
    fc.assert(fc.property(grants, (target) => mayManage([{ role: 'administrator', scope: 'everywhere' }], target)));
  });

  it('lets nobody but an administrator change an administrator, an organiser or an observer', () => {
    const notAdministrator = grants.filter((held) => held.every(({ role }) => role !== 'administrator'));
    fc.assert(
      fc.property(
        notAdministrator,
        grants,
        fc.constantFrom('administrator', 'organiser', 'observer'),
        (actor, target, role) => {
          return !mayManage(actor, [...target, { role, scope: 'everywhere' }]);
        },
      ),
    );
  });

  it('gives an organiser the coordinators of his centres and no others', () => {
    const [mine = '', other = ''] = ids;
    const coordinator = (centreId: string): Grant[] => [
      { role: 'coordinator', scope: { regionIds: [], centreIds: [centreId] } },
    ];
    const actor = organiser({ regionIds: [], centreIds: [mine] });
    expect(mayManage(actor, coordinator(mine))).toBe(true);
    expect(mayManage(actor, coordinator(other))).toBe(false);
    expect(mayManage(organiser('everywhere'), coordinator(other))).toBe(true);
  });

  it('keeps hosts and speakers, who reach the whole country, from organisers of a part of it', () => {
    const [mine = ''] = ids;
    for (const role of ['host', 'speaker', 'instructor', 'mentor'] as const) {
      const target: Grant[] = [{ role, scope: 'everywhere' }];
      expect(mayManage(organiser({ regionIds: [mine], centreIds: [] }), target)).toBe(false);
      expect(mayManage(organiser('everywhere'), target)).toBe(true);
    }
  });

  it('never narrows what an actor may do when he gets another role', () => {
    fc.assert(
      fc.property(
        grants,
        grants,
        grants,
        (actor, more, target) => !mayManage(actor, target) || mayManage([...actor, ...more], target),
      ),
    );
  });

  it('never widens what an actor may do when the other gets another role', () => {
    fc.assert(
      fc.property(
        grants,
        grants,
        grants,
        (actor, target, more) => mayManage(actor, target) || !mayManage(actor, [...target, ...more]),
      ),
    );
  });
});

describe('roles', () => {
  it('call everybody a learner who holds none', () => expect(rolesOf([])).toEqual(['learner']));
  it('make staff of everyone with a role besides learner', () => {
    fc.assert(fc.property(grants, (held) => isStaff(held) === held.some(({ role }) => role !== 'learner')));
  });
  it('bind a coordinator to centres', () => {
    const [region = '', centre = ''] = ids;
    expect(isScopeOfRole({ role: 'coordinator', scope: 'everywhere' })).toBe(false);
    expect(isScopeOfRole({ role: 'coordinator', scope: { regionIds: [region], centreIds: [centre] } })).toBe(false);
    expect(isScopeOfRole({ role: 'coordinator', scope: { regionIds: [], centreIds: [centre] } })).toBe(true);
  });
});
