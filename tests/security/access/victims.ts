import { HttpClient } from '../../support/http.ts';

import { ok } from '../../support/world/answers.ts';
import { uniqueWord } from '../../support/world/canary.ts';
import type { Caller, Side, Who } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import { password } from '../../support/world/people.ts';
import { pairScreen } from '../../support/world/places.ts';
import { enterAsGuest, inviteGuest } from '../../support/world/seminars.ts';

/** What a request acts on and whose cookie it carries, in place of the world's own. */
interface Victim {
  values?: Record<string, unknown>;
  browser?: HttpClient;
}

/** Something of the same facets to destroy or of the right kind, for callers who are let in; undefined: the world's own. */
export async function victimFor(world: World, key: string, caller: Caller, side: Side): Promise<Victim | undefined> {
  const admin = world.browsers.administrator;
  const { centreId, regionId, seminarId } = world[side];
  switch (key) {
    case 'centres.centresApi.removeHall': {
      const name = { kk: 'Уақытша зал', ru: 'Временный зал', en: '' };
      const hall = { centreId, name, capacity: 5, language: 'kk' };
      return { values: { hallId: (await ok<{ id: string }>(admin.post('/halls', hall))).id } };
    }
    case 'certificates.certificateApi.revoke': {
      const copy = { key: `victim-${caller}`, reason: 'Уақытша' };
      const url = `/certificates/${world[side].certificateId}/duplicate`;
      return { values: { certificateId: (await ok<{ certificateId: string }>(admin.post(url, copy))).certificateId } };
    }
    case 'centres.centresApi.revokeScreen':
      return { values: { screenId: (await newScreen(world, side)).screenId } };
    case 'identity.peopleApi.deactivatePerson':
    case 'identity.peopleApi.reactivatePerson':
    case 'identity.peopleApi.signOutPerson':
    case 'identity.peopleApi.invite':
    case 'identity.peopleApi.resetPassword': {
      const person = { surname: 'Уақытша', givenName: 'Адам', regionId, centreId };
      return { values: { personId: (await ok<{ id: string }>(admin.post('/people', person))).id } };
    }
    case 'programmes.learnMediaApi.video':
    case 'programmes.learnMediaApi.played':
      return { values: { activityId: world[side].videoId } };
    case 'programmes.learnMediaApi.file':
    case 'programmes.learnMediaApi.fileTaken':
      return { values: { activityId: world[side].documentId } };
    case 'seminars.guestApi.remove':
    case 'seminars.guestApi.createLink':
    case 'seminars.guestApi.revokeLink':
      return { values: { guestId: (await inviteGuest(admin, seminarId, uniqueWord('Уақытша'))).guestId } };
    case 'identity.sessionApi.signOut':
      return { browser: await anotherSession(world, caller, side) };
    case 'identity.sessionApi.endSession': {
      const browser = await anotherSession(world, caller, side);
      const { items } = await ok<{ items: { id: string; current: boolean }[] }>(browser.get('/sessions'));
      return { values: { sessionId: items.find(({ current }) => current)?.id }, browser };
    }
    case 'identity.sessionApi.signOutEverywhere':
      return { browser: await strangersSession(world) };
    default:
      return undefined;
  }
}

/** The session of a person nobody else relies on: he is made, invited and signed in for it. */
async function strangersSession(world: World): Promise<HttpClient> {
  const admin = world.browsers.administrator;
  const browser = new HttpClient(world.server.url);
  const { id } = await ok<{ id: string }>(admin.post('/people', { surname: 'Уақытша', givenName: 'Адам' }));
  const { url } = await ok<{ url: string }>(admin.post(`/people/${id}/invitation`));
  await ok(browser.post('/links/accept', { token: url.split('#')[1], password }));
  return browser;
}

async function anotherSession(world: World, caller: Caller, side: Side): Promise<HttpClient> {
  if (caller.endsWith('Screen')) return (await newScreen(world, side)).browser;
  if (caller.endsWith('Guest')) {
    const { token } = await inviteGuest(world.browsers.administrator, world[side].seminarId, uniqueWord('Уақытша'));
    return enterAsGuest(world.server.url, token);
  }
  if (caller === 'visitor' || caller === 'deactivated') return new HttpClient(world.server.url);
  const browser = new HttpClient(world.server.url);
  await ok(browser.post('/session', { name: world.people[caller as Who].login, password }));
  return browser;
}

function newScreen(world: World, side: Side): ReturnType<typeof pairScreen> {
  return pairScreen(world.browsers[`${side}Coordinator`], world[side].hallId);
}
