import '../../server/src/features.ts';
import { buildIndexes } from '../../server/src/platform/data/model.ts';
import { connectDatabase, disconnectDatabase, env } from '../../server/src/platform/index.ts';

await connectDatabase(env.MONGODB_URI);
await buildIndexes();
await disconnectDatabase();
process.exit();
