import { summariesApi } from '@minber/shared/summaries/contract';
import { bindApi } from '../platform/index.ts';
import { exportView } from './files/export.ts';
import { hallSheet, hallsSheet, heatMapSheet, personSheet, repeatedSheet, seminarsSheet } from './files/sheets.ts';
import { hallsYear, hallYear } from './views/halls.ts';
import { heatMap } from './views/heat-map.ts';
import { personYear } from './views/person.ts';
import { repeatedYear } from './views/repeated.ts';
import { seminarsYear } from './views/seminars.ts';

export const summaryRoutes = bindApi(summariesApi, {
  seminars:     (c) => seminarsYear(c.scope, c.query),
  seminarsFile: async (c) => exportView(c, 'seminars', await seminarsYear(c.scope, c.query), seminarsSheet),
  heatMap:      (c) => heatMap(c.scope, c.query),
  heatMapFile:  async (c) => exportView(c, 'heat-map', await heatMap(c.scope, c.query), heatMapSheet),
  repeated:     (c) => repeatedYear(c.scope, c.query),
  repeatedFile: async (c) => exportView(c, 'people', await repeatedYear(c.scope, c.query), repeatedSheet),
  halls:        (c) => hallsYear(c.scope, c.query),
  hallsFile:    async (c) => exportView(c, 'halls', await hallsYear(c.scope, c.query), hallsSheet),
  person:       (c) => personYear(c.params.personId, c.scope, c.query),
  personFile:   async (c) => exportView(c, 'person', await personYear(c.params.personId, c.scope, c.query), personSheet, { kind: 'person', id: c.params.personId }),
  hall:         (c) => hallYear(c.params.hallId, c.query),
  hallFile:     async (c) => exportView(c, 'hall', await hallYear(c.params.hallId, c.query), hallSheet, { kind: 'hall', id: c.params.hallId }),
  mine:         (c) => personYear(c.personId, 'all', c.query),
  mineFile:     async (c) => exportView(c, 'year', await personYear(c.personId, 'all', c.query), personSheet, { kind: 'person', id: c.personId }),
});
