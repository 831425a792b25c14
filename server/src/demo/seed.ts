import type { Principal } from '@minber/shared/access/principal';
import { writeDemoPlaces } from '../centres/index.ts';
import { writeDemoPeople } from '../identity/index.ts';
import { clock, isDemoAllowed } from '../platform/index.ts';
import { listFunctions } from '../seminars/index.ts';
import { demoId } from './id.ts';
import { markSeeded } from './mark.ts';
import { demoPassword } from './password.ts';
import { akimIds, demoPeople } from './people.ts';
import { type DemoScale, demoPlaces, planRegions } from './places.ts';
import { removeSeminars } from './remove.ts';
import { seedFunctions, seedSeminars } from './seminars.ts';

const organiser: Principal = {
  kind: 'person',
  personId: demoId('person', 'organiser'),
  sessionId: demoId('session', 'seed'),
  grants: [{ role: 'organiser', scope: 'everywhere' }],
};

/**
 * Writes the demo of this scale in place of any earlier one: the same people and places every time, seminars from now
 * on. Throws where no demo may be: in production or on a database of one's own.
 */
export async function seedDemo(scale: DemoScale): Promise<void> {
  if (!isDemoAllowed)
    throw new Error('Demo data goes into the embedded database only, and never with NODE_ENV=production.');
  const plans = planRegions(scale);
  await removeSeminars();
  await writeDemoPlaces(demoPlaces(plans));
  await writeDemoPeople(demoPeople(plans), demoPassword());
  const known = new Map((await listFunctions()).map(({ number, functionId }) => [number, functionId]));
  const seminarIds = await seedSeminars(organiser, await seedFunctions(organiser, known), akimIds(plans), clock.now());
  await markSeeded(scale, seminarIds);
}
