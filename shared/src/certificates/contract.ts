import { z } from 'zod';
import { can, signedIn } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import { Language } from '../platform/text.ts';
import { Award, AwardRule, IssueCertificates, IssueStarted, PrepareArchive } from './award.ts';
import { CertificateDetail, CertificateKind, CertificateRow, CertificateState } from './certificate.ts';
import { Layout } from './layout.ts';
import { Template, TemplateEdit, TemplateSummary } from './template.ts';

const inCohort = z.object({ cohortId: Id });
const inSeminar = z.object({ seminarId: Id });
const inCertificate = z.object({ certificateId: Id });
const inTemplate = z.object({ templateId: Id });
const Reason = z.string().trim().min(3).max(500);

const RegisterFilter = z.object({
  q: z.string().trim().max(100).optional(),
  kind: CertificateKind.optional(),
  state: CertificateState.optional(),
  regionId: Id.optional(),
  /** A cohort or a seminar. */
  sourceId: Id.optional(),
  from: z.coerce.number().pipe(Instant).optional(),
  to: z.coerce.number().pipe(Instant).optional(),
  /** Only those about which somebody must decide. */
  review: z.enum(['open']).optional(),
});
export type RegisterFilter = z.infer<typeof RegisterFilter>;

export const certificateApi = defineApi({
  /** The register, the newest number first. */
  list: {
    method: 'GET',
    path: '/certificates',
    access: can('certificate:list'),
    query: PageQuery.extend(RegisterFilter.shape),
    out: pageOf(CertificateRow),
  },
  exportList: {
    method: 'GET',
    path: '/certificates/export',
    access: can('certificate:list'),
    query: RegisterFilter.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
    file: true,
  },
  mine: {
    method: 'GET',
    path: '/me/certificates',
    access: signedIn,
    out: z.object({ items: z.array(CertificateRow) }),
  },
  get: {
    method: 'GET',
    path: '/certificates/:certificateId',
    access: can('certificate:list', 'certificate'),
    params: inCertificate,
    out: CertificateDetail,
  },
  /** The signed PDF. Throws `certificate.waiting`, `certificate.revoked`. */
  document: {
    method: 'GET',
    path: '/certificates/:certificateId/pdf/:language',
    access: can('certificate:read', 'certificate'),
    params: inCertificate.extend({ language: Language }),
    file: true,
  },
  /** Another copy that names this one. */
  duplicate: {
    method: 'POST',
    path: '/certificates/:certificateId/duplicate',
    access: can('certificate:issue', 'certificate'),
    params: inCertificate,
    body: z.object({ key: IdempotencyKey, reason: Reason }),
    out: CertificateRow,
  },
  /** For good; with what was issued in its place by `decide`. */
  revoke: {
    method: 'POST',
    path: '/certificates/:certificateId/revoke',
    access: can('certificate:revoke', 'certificate'),
    params: inCertificate,
    body: z.object({ reason: Reason }),
    out: CertificateRow,
  },
  /** What becomes of a certificate that a correction has affected. Throws `certificate.settled`, `certificate.notEligible`. */
  decide: {
    method: 'POST',
    path: '/certificates/:certificateId/decision',
    access: can('certificate:revoke', 'certificate'),
    params: inCertificate,
    body: z.object({ decision: z.enum(['keep', 'revoke', 'reissue']), reason: Reason }),
    out: CertificateRow,
  },
});

export const awardApi = defineApi({
  ofCohort: {
    method: 'GET',
    path: '/cohorts/:cohortId/certificates',
    access: can('certificate:issue', 'cohort'),
    params: inCohort,
    out: Award,
  },
  ruleOfCohort: {
    method: 'PUT',
    path: '/cohorts/:cohortId/certificates',
    access: can('certificate:issue', 'cohort'),
    params: inCohort,
    body: AwardRule,
    out: Award,
  },
  issueToCohort: {
    method: 'POST',
    path: '/cohorts/:cohortId/certificates',
    access: can('certificate:issue', 'cohort'),
    params: inCohort,
    body: IssueCertificates,
    out: IssueStarted,
  },
  /** Has all papers drawn that are not yet; the job tells how far it is. Then they are fetched as one archive. */
  prepareForCohort: {
    method: 'POST',
    path: '/cohorts/:cohortId/certificates/archive',
    access: can('certificate:issue', 'cohort'),
    params: inCohort,
    body: PrepareArchive,
    out: IssueStarted,
  },
  /** Every valid paper but duplicates, as it is signed, in one zip. */
  archiveOfCohort: {
    method: 'GET',
    path: '/cohorts/:cohortId/certificates/archive',
    access: can('certificate:issue', 'cohort'),
    params: inCohort,
    file: true,
  },
  ofSeminar: {
    method: 'GET',
    path: '/seminars/:seminarId/certificates',
    access: can('certificate:issue', 'seminar'),
    params: inSeminar,
    out: Award,
  },
  ruleOfSeminar: {
    method: 'PUT',
    path: '/seminars/:seminarId/certificates',
    access: can('certificate:issue', 'seminar'),
    params: inSeminar,
    body: AwardRule,
    out: Award,
  },
  issueToSeminar: {
    method: 'POST',
    path: '/seminars/:seminarId/certificates',
    access: can('certificate:issue', 'seminar'),
    params: inSeminar,
    body: IssueCertificates,
    out: IssueStarted,
  },
  /** Has all papers drawn that are not yet; the job tells how far it is. Then they are fetched as one archive. */
  prepareForSeminar: {
    method: 'POST',
    path: '/seminars/:seminarId/certificates/archive',
    access: can('certificate:issue', 'seminar'),
    params: inSeminar,
    body: PrepareArchive,
    out: IssueStarted,
  },
  /** Every valid paper but duplicates, as it is signed, in one zip. */
  archiveOfSeminar: {
    method: 'GET',
    path: '/seminars/:seminarId/certificates/archive',
    access: can('certificate:issue', 'seminar'),
    params: inSeminar,
    file: true,
  },
});

export const imageTypes = ['image/png', 'image/jpeg'];

export const templateApi = defineApi({
  list: {
    method: 'GET',
    path: '/certificate-templates',
    access: can('template:list'),
    out: z.object({ items: z.array(TemplateSummary) }),
  },
  get: {
    method: 'GET',
    path: '/certificate-templates/:templateId',
    access: can('template:read', 'template'),
    params: inTemplate,
    out: Template,
  },
  /** Freezes the next version. */
  save: {
    method: 'PUT',
    path: '/certificate-templates/:templateId',
    access: can('template:write', 'template'),
    params: inTemplate,
    body: TemplateEdit,
    out: Template,
  },
  duplicate: {
    method: 'POST',
    path: '/certificate-templates/:templateId/duplicate',
    access: can('template:write', 'template'),
    params: inTemplate,
    out: Template,
  },
  /** The PDF as it would be, with an invented holder and marked as a sample; nothing is saved. */
  preview: {
    method: 'POST',
    path: '/certificate-templates/:templateId/preview',
    access: can('template:write', 'template'),
    params: inTemplate,
    body: z.object({ language: Language, layout: Layout }),
    file: true,
  },
  /** PNG or JPEG; it is made anew. Throws `template.imageType`. */
  addImage: {
    method: 'POST',
    path: '/certificate-templates/:templateId/images',
    access: can('template:write', 'template'),
    params: inTemplate,
    upload: { types: imageTypes, maxBytes: 1_000_000 },
    out: z.object({ imageId: Id }),
  },
  image: {
    method: 'GET',
    path: '/certificate-templates/:templateId/images/:imageId',
    access: can('template:read', 'template'),
    params: inTemplate.extend({ imageId: Id }),
    file: true,
  },
});
