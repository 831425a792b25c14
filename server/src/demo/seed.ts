import type { Id } from '@minber/shared/platform/ids';
import type { PersonPrincipal } from '../attendance/index.ts';
import { writeDemoPlaces } from '../centres/index.ts';
import { writeDemoPeople } from '../identity/index.ts';
import { clock, isDemoAllowed } from '../platform/index.ts';
import { listFunctions } from '../seminars/index.ts';
import { demoId } from './id.ts';
import { type DemoMark, markSeeded } from './mark.ts';
import { demoPassword } from './password.ts';
import { seatingOf } from './past/places.ts';
import { seedPast } from './past/seed.ts';
import { akimIds, demoPeople } from './people.ts';
import { type DemoScale, demoPlaces, planRegions } from './places.ts';
import { renewSeminars, seedProgrammes } from './programmes/seed.ts';
import { removeSeminars, removeUnusedSeminars } from './remove.ts';
import { seedFunctions, seedSeminars, seminarsLastMs } from './seminars.ts';

const organiser: PersonPrincipal = {
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
  const people = demoPeople(plans);
  await writeDemoPeople(people, demoPassword());
  const functions = await seedFunctions(organiser, await knownFunctions());
  const now = clock.now();
  const seminarIds = await seedSeminars(organiser, functions, akimIds(plans), now);
  await seedProgrammes(organiser, akimIds(plans), seminarIds, now);
  seminarIds.push(...(await seedPast(organiser, functions, seatingOf(plans, people), now)));
  await markSeeded(scale, seminarIds);
}

/** On a later day the seeded seminars are over: those that nobody ever began make room for new ones from now on. */
export async function freshenSeminars({ scale, seededAt }: DemoMark): Promise<void> {
  const now = clock.now();
  if (now < seededAt + seminarsLastMs) return;
  await removeUnusedSeminars();
  const seminarIds = await seedSeminars(organiser, await knownFunctions(), akimIds(planRegions(scale)), now);
  await markSeeded(scale, seminarIds);
  await renewSeminars(organiser, seminarIds);
}

async function knownFunctions(): Promise<Map<number, Id>> {
  return new Map((await listFunctions()).map(({ number, functionId }) => [number, functionId]));
}
