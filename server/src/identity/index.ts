import type { Model } from 'mongoose';
import { type Feature, setAuthenticator, type WithOutbox } from '../platform/index.ts';
import { sweepAttempts } from './attempts.ts';
import { authenticate } from './authenticate.ts';
import { forgetErased } from './erase.ts';
import { offerFirstAdministrator } from './first-administrator.ts';
import { importJob, runImport } from './import/apply.ts';
import { ImportModel } from './import/model.ts';
import { sweepImports } from './import/preview.ts';
import { facetsOfJob } from './job-view.ts';
import { PersonModel } from './model.ts';
import { facetsOfPerson } from './person-view.ts';
import { codeRetention } from './retention.ts';
import { identityRoutes } from './routes.ts';
import { sweepSessions } from './sessions.ts';
import { every } from './sweep.ts';

export { coordinatorsOf } from './coordinators.ts';
export { isDemoPresent } from './demo-mark.ts';
export { type DemoPerson, hasPeople, removeDemoPeople, setDemoPassword, writeDemoPeople } from './demo-people.ts';
export { listDemoAccounts } from './demo-sign-in.ts';
export { type IdentifiedPerson, identifyPeople } from './identify.ts';
export {
  findMailbox,
  findPeople,
  findPerson,
  isPlaceOfPeople,
  type KnownPerson,
  lastSeen,
  placesOfPeople,
  searchPeople,
} from './know.ts';
export { personProblems } from './person-problems.ts';
export { type Places, setPlaces } from './places.ts';
export { personFinder } from './recognise.ts';
export { closeSessionOf, closeSessions, openSession, type SessionOwner } from './sessions.ts';
export { issueSignInCodes } from './sign-in-code.ts';

let stopSweeping: (() => void) | undefined;

export const identityFeature: Feature = {
  name: 'identity',
  routes: [identityRoutes],
  facets: {
    person: async (personId) => {
      const person = await PersonModel.findById(personId, { regionId: 1, centreId: 1 }).lean();
      return person ? facetsOfPerson(person) : undefined;
    },
    import: async (importId) => {
      const found = await ImportModel.findById(importId, { ownerId: 1 }).lean();
      return found ? { ownerId: found.ownerId } : undefined;
    },
    job: facetsOfJob,
  },
  outboxes: [PersonModel as unknown as Model<WithOutbox>],
  consumers: [forgetErased],
  retention: [codeRetention],
  jobs: { [importJob]: runImport },
  async start() {
    setAuthenticator(authenticate);
    stopSweeping = every(60_000, [sweepSessions, sweepAttempts, sweepImports]);
  },
  async stop() {
    stopSweeping?.();
  },
};

export { offerFirstAdministrator };
