import { randomBytes } from 'node:crypto';
import type { Id } from '../../../shared/src/platform/ids.ts';
import type { HttpClient } from '../http.ts';
import { ok } from './answers.ts';
import type { WorldProgramme } from './programmes.ts';

export interface WorldCertificate {
  certificateId: Id;
  /** A template of the whole institution, and an image that it may draw. */
  templateId: Id;
  imageId: Id;
}

const newId = () => randomBytes(12).toString('hex');
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The learner completes the programme's lesson and gets a statement of the hours credited for it. */
export async function addCertificate(
  administrator: HttpClient,
  learner: { id: Id; browser: HttpClient },
  { cohortId, activityId }: WorldProgramme,
): Promise<WorldCertificate> {
  await ok(learner.browser.post(`/learn/${cohortId}/lessons/${activityId}/complete`, { key: newId() }));
  const award = `/cohorts/${cohortId}/certificates`;
  const { rule } = await ok<{ rule: { templateId: Id } }>(administrator.get(award));
  await ok(administrator.put(award, { ...rule, wording: 'attendance' }));
  const { jobId } = await ok<{ jobId: Id }>(administrator.post(award, { key: newId(), personIds: [learner.id] }));
  for (let state = ''; state !== 'done'; )
    ({ state } = await ok<{ state: string }>(administrator.get(`/jobs/${jobId}`)));
  const { candidates } = await ok<{ candidates: { certificateId: Id | null }[] }>(administrator.get(award));
  const certificateId = candidates.find((one) => one.certificateId !== null)?.certificateId;
  if (!certificateId) throw new Error('The learner got no certificate');
  const { templateId } = rule;
  const { imageId } = await ok<{ imageId: Id }>(
    administrator.request('POST', `/certificate-templates/${templateId}/images`, Buffer.from(dot, 'base64'), {
      'Content-Type': 'image/png',
    }),
  );
  return { certificateId, templateId, imageId };
}
