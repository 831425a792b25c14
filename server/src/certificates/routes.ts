import { awardApi, certificateApi, templateApi } from '@minber/shared/certificates/contract';
import { bindApi } from '../platform/index.ts';
import { setRule, viewAward } from './award/view.ts';
import { issueCertificates } from './issue/batch.ts';
import { duplicate } from './issue/duplicate.ts';
import { archiveOf, prepareArchive } from './paper/archive.ts';
import { certificateDocument, samplePdf } from './paper/render.ts';
import { exportRegister } from './register/export.ts';
import { listCertificates } from './register/list.ts';
import { ownCertificates, readCertificate } from './register/row.ts';
import { decide } from './review/decide.ts';
import { revoke } from './review/revoke.ts';
import { addImage, readImage } from './templates/images.ts';
import { listTemplates, viewTemplate } from './templates/read.ts';
import { duplicateTemplate, saveTemplate } from './templates/write.ts';

const cohort = (id: string) => ({ kind: 'cohort' as const, id });
const seminar = (id: string) => ({ kind: 'seminar' as const, id });

export const certificateRoutes = [
  bindApi(certificateApi, {
    list:       (c) => listCertificates(c.scope, c.query),
    exportList: (c) => exportRegister(c, c.query),
    mine:       async (c) => ({ items: await ownCertificates(c.personId) }),
    get:        (c) => readCertificate(c.principal, c.params.certificateId),
    document:   (c) => certificateDocument(c.params.certificateId, c.params.language),
    duplicate:  (c) => duplicate(c.principal, c.params.certificateId, c.body),
    revoke:     (c) => revoke(c.principal, c.params.certificateId, c.body.reason),
    decide:     (c) => decide(c.principal, c.params.certificateId, c.body),
  }),
  bindApi(awardApi, {
    ofCohort:       (c) => viewAward(cohort(c.params.cohortId)),
    ruleOfCohort:   (c) => setRule(c.principal, cohort(c.params.cohortId), c.body),
    issueToCohort:  (c) => issueCertificates(c.principal, cohort(c.params.cohortId), c.body),
    prepareForCohort: (c) => prepareArchive(c.principal, cohort(c.params.cohortId), c.body.key),
    archiveOfCohort: (c) => archiveOf(c.principal, cohort(c.params.cohortId)),
    ofSeminar:      (c) => viewAward(seminar(c.params.seminarId)),
    ruleOfSeminar:  (c) => setRule(c.principal, seminar(c.params.seminarId), c.body),
    issueToSeminar: (c) => issueCertificates(c.principal, seminar(c.params.seminarId), c.body),
    prepareForSeminar: (c) => prepareArchive(c.principal, seminar(c.params.seminarId), c.body.key),
    archiveOfSeminar: (c) => archiveOf(c.principal, seminar(c.params.seminarId)),
  }),
  bindApi(templateApi, {
    list:      async (c) => ({ items: await listTemplates(c.principal) }),
    get:       (c) => viewTemplate(c.principal, c.params.templateId),
    save:      (c) => saveTemplate(c.principal, c.params.templateId, c.body),
    duplicate: (c) => duplicateTemplate(c.principal, c.params.templateId),
    preview:   (c) => samplePdf(c.body.layout, c.body.language),
    addImage:  (c) => addImage(c.params.templateId, c.upload),
    image:     (c) => readImage(c.params.imageId),
  }),
];
