import { rtpCapabilities } from '../../../media/src/index.ts';
import type { JoinAs } from '../../../shared/src/live/contract.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';
import { SocketClient } from '../socket.ts';
import { ok } from './answers.ts';
import { approve, writeObjection } from './approved.ts';
import { type Canary, uniqueWord } from './canary.ts';
import type { Caller, Side } from './cast.ts';
import type { World } from './index.ts';

/** What a running session of one side has left in the record. */
export interface LiveFacts {
  /** The own learner's request for the floor, which waits, and the hall's. */
  entryId: Id;
  hallEntryId: Id;
  messageId: Id;
  /** A roll-call everyone of the side was asked for. */
  askId: Id;
  adjustmentId: Id;
  /** The learner of the first hall was checked in at the second one too. */
  conflictId: Id;
  walkInId: Id;
  /** The walk-in was written down as a substitute and recognised as somebody; both were taken back. */
  substitutionId: Id;
  matchId: Id;
  /** Of the learner of the hall, to a report that is approved with it. */
  objectionId: Id;
  host: SocketClient;
  learner: SocketClient;
  coordinator: SocketClient;
}
export type LiveWorld = Record<Side, LiveFacts> & { close(): void };

let keys = 0;
/** A key of its own for each request. */
export function newKey(): string {
  keys += 1;
  return `world-key-${keys}`;
}

/** What a tab says when it joins. */
export function joinInput(seminarId: Id, as: JoinAs, hallId?: Id) {
  const preferences = { mode: 'normal', hidden: false };
  const peerId = `${newKey()}-${'x'.repeat(16)}`;
  return { seminarId, peerId, as, rtpCapabilities, preferences, ...(hallId ? { hallId } : {}) };
}

export function openSocket(world: World, caller: Caller): Promise<SocketClient> {
  return SocketClient.open(world.server.url, world.browsers[caller].cookie());
}

/** Starts the session of each side and lets happen what happens in one. Its canaries are added to the world's. */
export async function goLive(world: World): Promise<LiveWorld> {
  const [north, south] = [await runSide(world, 'north'), await runSide(world, 'south')];
  const all = [north, south].flatMap(({ host, learner, coordinator }) => [host, learner, coordinator]);
  return {
    north,
    south,
    close: () => {
      for (const socket of all) socket.close();
    },
  };
}

async function runSide(world: World, side: Side): Promise<LiveFacts> {
  const { seminarId, sessionId, hallId, secondHallId } = world[side];
  const organiser = world.browsers[`${side}Organiser`];
  const desk = world.browsers[`${side}Coordinator`];
  const checkedIn = world.people[`${side}HallLearner`].id;
  const say = (kind: Canary['kind'], of?: Caller) => {
    const text = uniqueWord('Мәтін');
    world.canaries.push({ kind, text, side, ...(of ? { of } : {}) });
    return text;
  };

  const host = await openSocket(world, `${side}Host`);
  await host.get('seminar:join', joinInput(seminarId, 'stage'));
  await host.get('session:start', { seminarId, sessionId });
  const learner = await openSocket(world, `${side}OwnLearner`);
  await learner.get('seminar:join', joinInput(seminarId, 'viewer'));
  const asked = { seminarId, line: say('floor', `${side}OwnLearner`), key: newKey() };
  const { entryId } = await learner.get<{ entryId: Id }>('floor:raise', asked);
  const coordinator = await openSocket(world, `${side}Coordinator`);
  await coordinator.get('seminar:join', joinInput(seminarId, 'desk', hallId));
  const hallAsked = { seminarId, hallId, line: say('floor', `${side}Coordinator`), key: newKey() };
  const { entryId: hallEntryId } = await coordinator.get<{ entryId: Id }>('floor:raise-for-hall', hallAsked);

  const { messageId } = await ok<{ messageId: Id }>(
    organiser.post(`/seminars/${seminarId}/control/messages`, {
      key: newKey(),
      text: say('message'),
      hallIds: 'all',
    }),
  );
  const asking = { key: newKey(), hallIds: 'all' };
  const { ask } = await ok<{ ask: { askId: Id } }>(organiser.post(`/seminars/${seminarId}/control/roll-calls`, asking));
  const walkInId = `${side === 'north' ? 'a' : 'b'}`.repeat(24);
  const act = (at: Id, actions: object[]) =>
    ok<{ results: { outcome: string }[] }>(
      desk.post(`/halls/${at}/desk/actions`, {
        seminarId,
        sessionId,
        actions: actions.map((action) => ({ ...action, actionId: newKey(), agoMs: 0 })),
      }),
    );
  await act(hallId, [
    { kind: 'check-in', personId: checkedIn },
    { kind: 'walk-in', guest: { guestId: walkInId, surname: say('walk-in'), givenName: 'Болат' } },
  ]);
  await act(secondHallId, [{ kind: 'check-in', personId: checkedIn }]);
  const session = `/seminars/${seminarId}/sessions/${sessionId}`;
  const { adjustmentId } = await ok<{ adjustmentId: Id }>(
    organiser.post(`${session}/adjustments`, {
      key: newKey(),
      target: { kind: 'person', personId: checkedIn },
      effect: 'add',
      minutes: 5,
      reason: say('adjustment', `${side}HallLearner`),
    }),
  );
  const { conflicts } = await ok<{ conflicts: { conflictId: Id }[] }>(organiser.get(`${session}/conflicts`));
  const conflictId = conflicts[0]?.conflictId ?? '';
  await ok(organiser.post(`${session}/conflicts/${conflictId}/resolution`, { note: say('note') }));
  const substitute = {
    key: newKey(),
    personId: walkInId,
    representedId: world.people[`${side}SecondHallLearner`].id,
    basis: '№ 7 бұйрық',
  };
  const { substitutionId } = await ok<{ substitutionId: Id }>(organiser.post(`${session}/substitutions`, substitute));
  await ok(organiser.post(`${session}/substitutions/${substitutionId}/withdrawal`));
  const recognised = { key: newKey(), guestId: walkInId, personId: world.people[`${side}OwnLearner`].id };
  const { matchId } = await ok<{ matchId: Id }>(organiser.post(`${session}/matches`, recognised));
  await ok(organiser.post(`${session}/matches/${matchId}/withdrawal`));
  const objectionId = await writeObjection(world, {
    seminarId,
    sessionId,
    personId: checkedIn,
    regionId: world[side].regionId,
    centreId: world[side].centreId,
    name: world.people[`${side}HallLearner`].surname,
    text: say('adjustment', `${side}HallLearner`),
  });
  await approve(organiser, session);
  const { askId } = ask;
  const made = { adjustmentId, conflictId, walkInId, substitutionId, matchId, objectionId };
  return { entryId, hallEntryId, messageId, askId, ...made, host, learner, coordinator };
}
