import type { Principal } from '@minber/shared/access/principal';
import type { DemoAccount } from '@minber/shared/identity/session';
import type { Id } from '@minber/shared/platform/ids';
import { fail, isDemoAllowed, limits } from '../platform/index.ts';
import { type PersonDoc, PersonModel } from './model.ts';
import type { Browser } from './sessions.ts';
import { doorLimit, enter } from './sign-in.ts';

/** In the order of the sign-in page. */
const order: DemoAccount['role'][] = [
  'administrator',
  'organiser',
  'host',
  'speaker',
  'coordinator',
  'learner',
  'observer',
];
const cards = { demo: true, demoCard: { $ne: null }, active: true };

/** The role cards; none where there is no demo. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  if (!isDemoAllowed) return [];
  const people = await PersonModel.find(cards).sort({ login: 1 }).lean<PersonDoc[]>();
  const rank = (person: PersonDoc) => order.indexOf(person.demoCard as DemoAccount['role']);
  return people
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ _id, login, demoCard, surname, givenName, patronymic, position }) => {
      return {
        personId: _id,
        login,
        position,
        role: demoCard as DemoAccount['role'],
        name: { id: _id, surname, givenName, patronymic },
      };
    });
}

/** Signs in as one of the cards' people, without a password. Everything else is absent. */
export async function signInDemo(browser: Browser, personId: Id): Promise<Principal> {
  if (!isDemoAllowed) fail('resource.absent');
  await limits.hit('sign-in', browser.client.address, doorLimit);
  const person = await PersonModel.findOne({ _id: personId, ...cards }).lean<PersonDoc>();
  return person ? enter(browser, person, 'signIn.demo') : fail('resource.absent');
}
