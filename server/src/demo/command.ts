import { removeDemoPeople, writeDemoPeople } from '../identity/index.ts';
import { buildIndexes, connectDatabase, disconnectDatabase, env } from '../platform/index.ts';
import { signingFeature } from '../signing/index.ts';
import { demoAccounts } from './accounts.ts';
import { readMark } from './mark.ts';
import { demoPassword } from './password.ts';
import { demoPeople } from './people.ts';
import { type DemoScale, planRegions } from './places.ts';
import { seedDemo } from './seed.ts';

export type Accounts = Awaited<ReturnType<typeof demoAccounts>>;

/** What `npm run seed` does on the database of `MONGODB_URI`; answers the accounts to print. */
export function seedCommand(scale: DemoScale): Promise<Accounts> {
  return onDatabase(async () => {
    await seedDemo(scale);
    return demoAccounts();
  });
}

/** What `npm run demo:accounts` does: every invented person is again as he was seeded. Empty where there is no demo. */
export function resetAccountsCommand(): Promise<Accounts> {
  return onDatabase(async () => {
    const mark = await readMark();
    if (!mark || mark.removedAt) return [];
    await removeDemoPeople();
    await writeDemoPeople(demoPeople(planRegions(mark.scale)), demoPassword());
    return demoAccounts();
  });
}

async function onDatabase<T>(work: () => Promise<T>): Promise<T> {
  await connectDatabase(env.MONGODB_URI);
  try {
    await buildIndexes();
    await signingFeature.start?.();
    return await work();
  } finally {
    await disconnectDatabase();
  }
}
