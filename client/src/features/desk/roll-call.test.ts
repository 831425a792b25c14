import { describe, expect, it } from 'vitest';
import { deskPerson as person } from './deskPerson.fixture.ts';
import { isFound, rollCallRows } from './roll-call.ts';

const nobody = new Set<string>();

describe('a roll-call', () => {
  it('takes whoever is checked in for there, and the others for not there, until they are tapped', () => {
    const people = [
      person('A', { state: 'in' }),
      person('B', { state: 'in' }),
      person('C'),
      person('D', { state: 'out' }),
    ];
    const rows = rollCallRows(people, { missing: new Set(['B']), came: new Set(['D']) });
    expect(rows.map(({ mark }) => mark)).toEqual(['here', 'gone', 'away', 'came']);
    expect(rows.filter(isFound).map(({ person: { name } }) => name)).toEqual(['A', 'D']);
  });

  it('is not turned round by a tap that was for another state', () => {
    const scanned = rollCallRows([person('A', { state: 'in' })], { missing: nobody, came: new Set(['A']) });
    const left = rollCallRows([person('B', { state: 'out' })], { missing: new Set(['B']), came: nobody });
    expect([...scanned, ...left].map(({ mark }) => mark)).toEqual(['here', 'away']);
  });

  it('does not call those for whom somebody else came', () => {
    const other = { personId: 'B', name: 'B', basis: 'order', actionId: null };
    const people = [person('A', { representedBy: other }), person('B', { state: 'in' })];
    expect(rollCallRows(people, { missing: nobody, came: nobody }).map((row) => row.person.name)).toEqual(['B']);
  });
});
