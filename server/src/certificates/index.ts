import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { batchJobs } from './issue/batch.ts';
import { certificateFacets } from './load.ts';
import { CertificateModel } from './model.ts';
import { archiveJobs } from './paper/archive.ts';
import { consumers, startFollowing, stopFollowing } from './review/follow.ts';
import { certificateRoutes } from './routes.ts';
import { writeBuiltIn } from './templates/built-in.ts';
import { templateFacets } from './templates/read.ts';

export { ruleOf } from './award/rule.ts';
export { setRule } from './award/view.ts';
export { duplicate } from './issue/duplicate.ts';
export { issueNow } from './issue/now.ts';
export { ownerOf } from './load.ts';
export { findAffected } from './review/affected.ts';
export { revoke } from './review/revoke.ts';
export { certificateByCode, certificateByHash } from './verify.ts';

export const certificatesFeature: Feature = {
  name: 'certificates',
  routes: certificateRoutes,
  facets: { certificate: certificateFacets, template: templateFacets },
  outboxes: [CertificateModel as unknown as Model<WithOutbox>],
  consumers,
  jobs: { ...batchJobs, ...archiveJobs },
  async start() {
    await writeBuiltIn();
    startFollowing();
  },
  stop: stopFollowing,
};
