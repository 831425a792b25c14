import { numberWaiting } from '../../../../server/src/certificates/issue/number.ts';
import { CertificateModel } from '../../../../server/src/certificates/model.ts';
import { connectDatabase, disconnectDatabase } from '../../../../server/src/platform/index.ts';
import { signingFeature } from '../../../../server/src/signing/index.ts';

/** A process that numbers whatever waits, until nothing does. Under the name of another node it takes its lease from it. */
await connectDatabase(process.env.MONGODB_URI ?? '');
await signingFeature.start?.();
process.send?.('begun');
while (await CertificateModel.exists({ state: 'waiting' })) await numberWaiting();
await signingFeature.stop?.();
await disconnectDatabase();
