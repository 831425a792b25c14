import { expect, test } from 'vitest';
import { scopeFilter } from './scope.ts';

const fields = {
  region: 'regionId',
  centre: 'centreId',
  cast: ['hostIds', 'speakerIds'],
  host: 'hostIds',
  participant: 'expected.personId',
  own: '_id',
};

test('an unlimited scope filters nothing', () => {
  expect(scopeFilter('all', fields)).toEqual({});
});

test('a scope that opens nothing matches nothing, rather than everything', () => {
  expect(scopeFilter({ regionIds: [], centreIds: [] }, fields)).toEqual({ _id: { $in: [] } });
});

test('each part of a scope widens what is seen', () => {
  expect(scopeFilter({ regionIds: ['r'], centreIds: ['c'], castId: 'p', ownId: 'p' }, fields)).toEqual({
    $or: [
      { regionId: { $in: ['r'] } },
      { centreId: { $in: ['c'] } },
      { hostIds: 'p' },
      { speakerIds: 'p' },
      { _id: 'p' },
    ],
  });
});

test('a part that the collection does not carry opens nothing', () => {
  expect(scopeFilter({ regionIds: ['r'], centreIds: [], participantId: 'p' }, { centre: 'centreId' })).toEqual({
    _id: { $in: [] },
  });
});
