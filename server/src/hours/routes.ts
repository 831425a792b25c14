import { hoursApi, ownHoursApi } from '@minber/shared/hours/contract';
import { bindApi } from '../platform/index.ts';
import { memberInScope } from '../programmes/index.ts';
import { exportHours } from './export.ts';
import { listHours } from './list.ts';
import { hoursByPlace } from './places.ts';
import { readSheet, sumsOf } from './sheet.ts';

export const ownHoursRoutes = bindApi(ownHoursApi, {
  mine: async (c) => ({ items: await sumsOf(c.personId) }),
});

export const hoursRoutes = bindApi(hoursApi, {
  own: (c) => readSheet(c.params.cohortId, c.personId),
  list: (c) => listHours(c.scope, c.params.cohortId, c.query),
  places: (c) => hoursByPlace(c.scope, c.params.cohortId),
  entriesFile: (c) => exportHours(c, c.params.cohortId, c.query.format),
  person: async (c) => {
    const { personId } = await memberInScope(c.scope, c.params.cohortId, c.params.personId);
    return readSheet(c.params.cohortId, personId);
  },
});
