import type { Principal } from '../../../shared/src/access/principal.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';
import { HttpClient } from '../http.ts';
import { startServer, type TestServer } from '../server.ts';
import { ok } from './answers.ts';
import { type Canary, uniqueWord } from './canary.ts';
import { type Caller, type Side, sides, type Who } from './cast.ts';
import { addCertificate, type WorldCertificate } from './certificates.ts';
import { addPeople, becomeAdministrator, type WorldPerson } from './people.ts';
import { addPlaces, pairScreen, type SidePlaces } from './places.ts';
import { addProgramme, type WorldProgramme } from './programmes.ts';
import { answerQuiz, type WorldQuiz } from './quizzes.ts';
import { addSeminar, enterAsGuest, inviteGuest, type WorldSeminar } from './seminars.ts';

export interface SideFacts extends SidePlaces, WorldSeminar, WorldProgramme, WorldQuiz, WorldCertificate {
  side: Side;
  /** A seminar of the same region, cast and expected list, to start and end at will. */
  spare: WorldSeminar;
  screenId: Id;
  /** A supervised test, open in the side's hall. */
  sittingId: Id;
  /** The hall learner's paper of it, which nobody has typed in. */
  paperId: Id;
  /** Has come in by his link. */
  guestId: Id;
  /** Previewed and applied by the side's organiser. */
  importId: Id;
  jobId: Id;
}

/** A small world of data, all of it made through the product's own doors: two of everything, nothing shared. */
export interface World {
  server: TestServer;
  people: Record<Who, WorldPerson>;
  north: SideFacts;
  south: SideFacts;
  /** A seminar of both regions: each side sees its own rows of it. */
  common: WorldSeminar;
  /** A browser for each who may ask, signed in as him. */
  browsers: Record<Caller, HttpClient>;
  canaries: Canary[];
  stop(): Promise<void>;
}

/** Starts a server of its own and fills it. `env` are further variables of the server. */
export async function buildWorld(env: Record<string, string> = {}): Promise<World> {
  const server = await startServer(env);
  try {
    return await fill(server);
  } catch (thrown) {
    await server.stop();
    throw thrown;
  }
}

async function fill(server: TestServer): Promise<World> {
  const administrator = await becomeAdministrator(server);
  const admin = administrator.person.browser;
  const places = await addPlaces(admin);
  const { people: others, canaries } = await addPeople(admin, places);
  const people = Object.fromEntries([administrator.person, ...others].map((one) => [one.who, one])) as World['people'];
  const browsers = Object.fromEntries(
    [administrator.person, ...others].map(({ who, browser }) => [who, browser]),
  ) as World['browsers'];
  browsers.visitor = new HttpClient(server.url);
  browsers.administrator.isPatient = true;
  canaries.push(...administrator.canaries, ...places.canaries);
  const [north, south] = [await fillSide('north'), await fillSide('south')];
  const { canaries: _, ...common } = await addSeminar(admin, 'north', {
    regionIds: sides.map((side) => places[side].regionId),
    functionId: places.north.functionId,
    hostId: people.commonHost.id,
    speakerIds: [],
    expected: sides.flatMap((side) => [
      { personId: people[`${side}HallLearner`].id, hallId: places[side].hallId },
      { personId: people[`${side}OwnLearner`].id, hallId: null },
    ]),
  });
  await ok(admin.post(`/people/${people.deactivated.id}/deactivate`));
  return { server, people, north, south, common, browsers, canaries, stop: () => server.stop() };

  async function fillSide(side: Side): Promise<SideFacts> {
    const { regionId, functionId, hallId, secondHallId } = places[side];
    const parts = {
      regionIds: [regionId],
      functionId,
      hostId: people[`${side}Host`].id,
      speakerIds: [people[`${side}Speaker`].id],
      expected: [
        { personId: people[`${side}HallLearner`].id, hallId },
        { personId: people[`${side}SecondHallLearner`].id, hallId: secondHallId },
        { personId: people[`${side}OwnLearner`].id, hallId: null },
      ],
    };
    const { canaries: ofSeminar, ...seminar } = await addSeminar(admin, side, parts);
    const { canaries: ofSpare, ...spare } = await addSeminar(admin, side, parts);
    const learnerIds = [people[`${side}HallLearner`].id, people[`${side}SecondHallLearner`].id];
    const programme = await addProgramme(admin, { regionId, learnerIds });
    const essay = uniqueWord('Эссе');
    const attemptId = await answerQuiz(people[`${side}HallLearner`].browser, programme, essay);
    canaries.push({ kind: 'answer', text: essay, side, of: `${side}HallLearner` });
    canaries.push({ kind: 'answer-key', text: programme.answerKey, side });
    const { cohortId, supervisedActivityId } = programme;
    const { sittingId } = await ok<{ sittingId: Id }>(
      people[`${side}Coordinator`].browser.post(`/halls/${hallId}/sittings`, {
        cohortId,
        activityId: supervisedActivityId,
      }),
    );
    const { items: papers } = await ok<{ items: { paperId: Id }[] }>(
      people[`${side}Coordinator`].browser.post(`/sittings/${sittingId}/papers`, {
        personIds: [people[`${side}HallLearner`].id],
      }),
    );
    const certificate = await addCertificate(admin, people[`${side}HallLearner`], programme);
    const screen = await pairScreen(people[`${side}Coordinator`].browser, hallId);
    const [name, otherName] = [uniqueWord('Қонақ'), uniqueWord('Қонақ')];
    const guest = await inviteGuest(admin, seminar.seminarId, name);
    const other = await inviteGuest(admin, seminar.seminarId, otherName);
    for (const text of [name, otherName]) canaries.push({ kind: 'guest', text, side });
    browsers[`${side}Screen`] = screen.browser;
    browsers[`${side}Guest`] = await enterAsGuest(server.url, guest.token);
    for (const text of [guest.token, other.token, screen.secret]) canaries.push({ kind: 'secret', text, side });
    canaries.push(...ofSeminar, ...ofSpare.map((canary) => ({ ...canary, spare: true as const })));
    const imported = await importPeople(people[`${side}Organiser`].browser, side);
    canaries.push({ kind: 'name', text: imported.surname, side });
    const { screenId } = screen;
    const { importId, jobId } = imported;
    return {
      ...places[side],
      ...seminar,
      ...programme,
      attemptId,
      sittingId,
      paperId: papers[0]?.paperId ?? '',
      ...certificate,
      side,
      spare,
      screenId,
      guestId: guest.guestId,
      importId,
      jobId,
    };
  }
}

/** A list of one person, previewed and written by the organiser of a side. */
async function importPeople(organiser: HttpClient, side: Side): Promise<{ importId: Id; jobId: Id; surname: string }> {
  const surname = uniqueWord('Тізім');
  const list = `Тегі;Аты;Өңірі\n${surname};Ерлан;Өңір ${side}\n`;
  const preview = await ok<{ id: Id; counts: { create: number } }>(
    organiser.request('POST', '/people/imports', list, { 'Content-Type': 'text/csv' }),
  );
  if (preview.counts.create !== 1) throw new Error(`The list of the ${side} is not taken`);
  const job = await ok<{ id: Id }>(organiser.post(`/people/imports/${preview.id}/apply`));
  for (let state = ''; state !== 'done'; ) {
    ({ state } = await ok<{ state: string }>(organiser.get(`/jobs/${job.id}`)));
    if (state === 'failed') throw new Error(`The list of the ${side} was not written`);
  }
  return { importId: preview.id, jobId: job.id, surname };
}

/** Who a caller is, as the access policy sees him. */
export function principalOf(world: Pick<World, 'people' | Side>, caller: Caller): Principal {
  for (const side of sides) {
    const { screenId, hallId, guestId, seminarId } = world[side];
    if (caller === `${side}Screen`) return { kind: 'screen', screenId, hallId };
    if (caller === `${side}Guest`) return { kind: 'guest', guestId, seminarId };
  }
  // A deactivated person has no session any more.
  if (caller === 'visitor' || caller === 'deactivated') return { kind: 'visitor' };
  const { id, grants } = world.people[caller as Who];
  return { kind: 'person', personId: id, sessionId: '', grants };
}
