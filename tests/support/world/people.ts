import type { Grant } from '../../../shared/src/access/principal.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';
import { HttpClient } from '../http.ts';
import type { TestServer } from '../server.ts';
import { ok } from './answers.ts';
import { type Canary, canariesOf, numbersOf, uniqueWord } from './canary.ts';
import { everyone, grantsOf, type Side, sideOf, type Who } from './cast.ts';

/** Everybody's password. */
export const password = 'канарейка-құпиясы-2026';

export interface WorldPerson {
  who: Who;
  id: Id;
  side: Side;
  grants: Grant[];
  surname: string;
  login: string;
  email: string;
  iin: string;
  browser: HttpClient;
}
type Places = Record<Side, { regionId: Id; centreId: Id }>;

/** The first administrator, by the link the server printed. */
export async function becomeAdministrator(server: TestServer): Promise<{ person: WorldPerson; canaries: Canary[] }> {
  const token = server.ready().message?.match(/first-administrator#([\w-]{43})/)?.[1] ?? '';
  const { phone, email, login } = numbersOf(0);
  const surname = uniqueWord('Әкімші');
  const browser = new HttpClient(server.url);
  const person = { surname, givenName: 'Бас', patronymic: null, phone, email, language: 'kk' };
  const view = await ok<{ person: { id: Id; grants: Grant[] } }>(
    browser.post('/session/first-administrator', { token, person, login, password }),
  );
  const { id, grants } = view.person;
  return {
    person: { who: 'administrator', id, side: 'north', grants, surname, login, email, iin: '', browser },
    canaries: [
      ...canariesOf('administrator', 'north', { surname, phone, email, iin: '', login }),
      { kind: 'secret', text: token, side: 'north' },
    ].filter(({ text }) => text !== '') as Canary[],
  };
}

/** Everyone else: registered, given his roles, invited, and signed in by choosing a password. */
export async function addPeople(
  administrator: HttpClient,
  places: Places,
): Promise<{ people: WorldPerson[]; canaries: Canary[] }> {
  const added = await Promise.all(everyone.map((who, at) => addPerson(administrator, who, places, at + 1)));
  return { people: added.map(({ person }) => person), canaries: added.flatMap(({ canaries }) => canaries) };
}

async function addPerson(administrator: HttpClient, who: Who, places: Places, nth: number) {
  const side = sideOf(who);
  const surname = uniqueWord('Қанар');
  const numbers = numbersOf(nth);
  const work = { position: 'әкім', organisation: 'Әкімдік', district: 'Аудан' };
  const input = { surname, givenName: 'Айгүл', ...numbers, ...work, ...places[side] };
  const { id } = await ok<{ id: Id }>(administrator.post('/people', input));
  const grants = grantsOf(who, places);
  if (grants.length > 0) await ok(administrator.put(`/people/${id}/roles`, { grants }));
  const { url } = await ok<{ url: string }>(administrator.post(`/people/${id}/invitation`));
  const token = url.split('#')[1] ?? '';
  const browser = new HttpClient(administrator.url);
  await ok(browser.post('/links/accept', { token, password }));
  const person: WorldPerson = { who, id, side, grants, surname, ...numbers, browser };
  const canaries = canariesOf(who, side, { surname, ...numbers });
  return { person, canaries: [...canaries, { kind: 'secret', text: token, side } as Canary] };
}
