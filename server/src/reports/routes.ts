import { reportsApi } from '@minber/shared/reports/contract';
import { objectionsApi } from '@minber/shared/reports/objections';
import { sheetsApi } from '@minber/shared/reports/sheets';
import { verifyApi } from '@minber/shared/reports/verify';
import { versionsApi } from '@minber/shared/reports/versions';
import { asPerson } from '../attendance/index.ts';
import { bindApi } from '../platform/index.ts';
import { exportSeminar, exportSession, printSession } from './export.ts';
import { answerObjection } from './objections/answer.ts';
import { listShownObjections } from './objections/list.ts';
import { object, ownObjections } from './objections/object.ts';
import { draftDocument, seminarDraft, versionDocument } from './paper/answer.ts';
import { confirmSheet, listSheets } from './sheets/confirm.ts';
import { verifyCode, verifyFile } from './verify/verify.ts';
import { approve } from './versions/approve.ts';
import { approvalOf, readVersion } from './versions/read.ts';

export const reportRoutes = [
  bindApi(reportsApi, {
    sessionCsv:   (c) => exportSession(c, c.params.seminarId, c.params.sessionId, 'csv'),
    sessionXlsx:  (c) => exportSession(c, c.params.seminarId, c.params.sessionId, 'xlsx'),
    sessionSheet: (c) => printSession(c, c.params.seminarId, c.params.sessionId),
    seminarCsv:   (c) => exportSeminar(c, c.params.seminarId, 'csv'),
    seminarXlsx:  (c) => exportSeminar(c, c.params.seminarId, 'xlsx'),
  }),
  bindApi(objectionsApi, {
    object:          (c) => object(asPerson(c.principal), c.params, c.body),
    ownObjections:   (c) => ownObjections(c.personId, c.params.seminarId),
    objections:      async (c) => ({ objections: await listShownObjections(c.params.seminarId, c.params.sessionId, c.scope) }),
    answerObjection: (c) => answerObjection(asPerson(c.principal), c.params, c.body),
  }),
  bindApi(sheetsApi, {
    sheets:       async (c) => ({ sheets: await listSheets(c.params.seminarId, c.params.sessionId, c.scope) }),
    confirmSheet: (c) => confirmSheet(asPerson(c.principal), c.params, c.body),
  }),
  bindApi(versionsApi, {
    approval:     (c) => approvalOf(c.params.seminarId, c.params.sessionId, c.scope),
    approve:      (c) => approve(asPerson(c.principal), c.params, c.body),
    version:      (c) => readVersion(c.params, c.scope),
    document:     (c) => versionDocument(c, c.params, c.params.document),
    draft:        (c) => draftDocument(c, c.params, c.params.document),
    seminarDraft: (c) => seminarDraft(c, c.params.seminarId, c.params.document),
  }),
  bindApi(verifyApi, {
    verifyFile: (c) => verifyFile(c.upload, c.client.address),
    verifyCode: (c) => verifyCode(c.body, c.client.address),
  }),
];
