import { reportsApi } from '@minber/shared/reports/contract';
import { bindApi } from '../platform/index.ts';
import { exportSeminar, exportSession, printSession } from './export.ts';

export const reportRoutes = bindApi(reportsApi, {
  sessionCsv:   (c) => exportSession(c, c.params.seminarId, c.params.sessionId, 'csv'),
  sessionXlsx:  (c) => exportSession(c, c.params.seminarId, c.params.sessionId, 'xlsx'),
  sessionSheet: (c) => printSession(c, c.params.seminarId, c.params.sessionId),
  seminarCsv:   (c) => exportSeminar(c, c.params.seminarId, 'csv'),
  seminarXlsx:  (c) => exportSeminar(c, c.params.seminarId, 'xlsx'),
});
