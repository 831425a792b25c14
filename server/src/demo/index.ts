import { hasPeople, isDemoPresent, setDemoPassword } from '../identity/index.ts';
import { env, type Feature, isDemoAllowed } from '../platform/index.ts';
import { readMark } from './mark.ts';
import { demoPassword } from './password.ts';
import { removeDemo } from './remove.ts';
import { freshenSeminars, seedDemo } from './seed.ts';

export { demoAccounts } from './accounts.ts';

/** Seeds the demo at the first start on an empty embedded database, keeps it fresh, and removes it when asked to. */
export const demoFeature: Feature = {
  name: 'demo',
  async start() {
    if (env.MINBER_REMOVE_DEMO) return removeDemo();
    if (!isDemoAllowed) return;
    const mark = await readMark();
    if (mark && (await isDemoPresent())) {
      await setDemoPassword(demoPassword());
      return freshenSeminars(mark);
    }
    if (mark || (await hasPeople())) return;
    await seedDemo(env.MINBER_DEMO === 'full' ? 'full' : 'demo');
  },
};
