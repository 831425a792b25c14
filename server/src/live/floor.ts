import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { liveEvents } from '@minber/shared/live/contract';
import type { FloorCommand, FloorItem } from '@minber/shared/live/floor';
import type { FloorEntry } from '@minber/shared/live/state';
import type { Id } from '@minber/shared/platform/ids';
import { type EventCall, facetsOf, fail, newId, sockets } from '../platform/index.ts';
import { hallCaption, personCaption } from './captions.ts';
import { findEntry } from './floor-model.ts';
import { toEntry } from './floor-queue.ts';
import type { Home } from './home.ts';
import { findHome, homeOf } from './homes.ts';
import { joined } from './members.ts';
import type { Participant } from './participants.ts';
import { hallRoom } from './rooms.ts';

type Call<K extends keyof typeof liveEvents> = EventCall<(typeof liveEvents)[K]>;
type EntryCall = Pick<Call<'floor:ready'>, 'input' | 'principal' | 'socket'>;

/** Throws `floor.closed` unless a session runs, and `floor.alreadyAsked`. */
export async function raise({ input, principal, socket }: Call<'floor:raise'>): Promise<FloorEntry> {
  const { home } = joined(input.seminarId, socket.id);
  if (principal.kind !== 'person') fail('resource.absent');
  const { personId } = principal;
  const { line, key } = input;
  const caption = await personCaption(personId);
  return obey(home, {
    do: 'raise',
    entry: { entryId: newId(), asker: { kind: 'person', personId }, caption, line, key },
  });
}

/** From the Desk: the hall asks as one. */
export async function raiseForHall({ input, principal }: Call<'floor:raise-for-hall'>): Promise<FloorEntry> {
  const home = await homeOf(input.seminarId);
  const { hallId, line, key } = input;
  if (principal.kind !== 'person' || !home.seminar.hallIds.includes(hallId)) fail('resource.absent');
  if (!(await runsHall(principal, hallId))) fail('resource.absent');
  const caption = await hallCaption(hallId);
  const asker = { kind: 'hall' as const, hallId, personId: principal.personId };
  return obey(home, { do: 'raise', entry: { entryId: newId(), asker, caption, line, key } });
}

/** What the host does with an entry. */
export async function decide(act: 'invite' | 'remove', { input }: EntryCall): Promise<FloorEntry> {
  return obey(await homeOf(input.seminarId), { do: act, entryId: input.entryId });
}

/** What the asker does with his own entry. Throws `resource.absent` on another's. */
export async function answer(act: 'withdraw' | 'decline', { input, principal }: EntryCall): Promise<FloorEntry> {
  if (!(await speaksFor(principal, await entryOf(input)))) fail('resource.absent');
  return await obeyOn(input, act);
}

/** A Desk takes up its hall's invitation: the hall's screens are told to open their microphone. Throws `floor.notInvited`. */
export async function accept({ input, principal }: EntryCall): Promise<FloorEntry> {
  const { seminarId, entryId } = input;
  const item = await entryOf(input);
  if (!(await speaksFor(principal, item)) || item.asker.kind !== 'hall') fail('resource.absent');
  if (item.state !== 'invited') fail('floor.notInvited');
  sockets.emitTo(hallRoom(seminarId, item.asker.hallId), 'floor:accepted', { seminarId, entryId });
  return toEntry(item);
}

/** The invited one has checked his devices: this person or device may publish from now on. */
export async function ready({ input, principal, socket }: EntryCall): Promise<FloorEntry> {
  const { home, participant } = joined(input.seminarId, socket.id);
  const item = await home.floor.get(input.entryId);
  if (!(await speaksFor(principal, item))) fail('resource.absent');
  return obey(home, { do: 'ready', entryId: item.entryId, speakerId: participant.ownerId });
}

/** By the one who speaks or by the host: the right to publish ends at once. */
export async function end({ input, principal }: EntryCall): Promise<FloorEntry> {
  const item = await entryOf(input);
  if (!(await speaksFor(principal, item)) && !(await controls(principal, input.seminarId))) fail('resource.absent');
  return await obeyOn(input, 'end');
}

/** Gives a command to the floor of the session that runs. */
export function obey(home: Home, command: FloorCommand): Promise<FloorEntry> {
  const sessionId = home.running?.sessionId;
  if (command.do === 'raise' && !sessionId) fail('floor.closed');
  return home.floor.obey(command, sessionId ?? '');
}

/**
 * The entry as its home has it, else as it is stored: no home is taken for somebody who names an entry that is not there
 * or not his. Throws `resource.absent`.
 */
async function entryOf({ seminarId, entryId }: EntryCall['input']): Promise<FloorItem> {
  const home = findHome(seminarId);
  return home ? await home.floor.get(entryId) : ((await findEntry(seminarId, entryId)) ?? fail('resource.absent'));
}

/** Once it is clear that he may. */
async function obeyOn(
  { seminarId, entryId }: EntryCall['input'],
  act: 'withdraw' | 'decline' | 'end',
): Promise<FloorEntry> {
  const home = await homeOf(seminarId);
  await home.floor.get(entryId);
  return await obey(home, { do: act, entryId });
}

/** The open entry that concerns this participant: his own, or his hall's. */
export function myEntry(home: Home, { ownerId, hallId, as }: Participant): FloorEntry | null {
  const asker = hallId && (as === 'screen' || as === 'desk') ? `hall:${hallId}` : `person:${ownerId}`;
  const item = home.floor.openOf(asker);
  return item ? home.floor.forAsker(item) : null;
}

export async function runsHall(principal: Principal, hallId: Id): Promise<boolean> {
  const facets = await facetsOf('hall', hallId, principal);
  return facets !== undefined && allows(principal, 'desk:use', facets);
}

async function speaksFor(principal: Principal, { asker }: FloorItem): Promise<boolean> {
  if (principal.kind === 'screen') return asker.kind === 'hall' && asker.hallId === principal.hallId;
  if (principal.kind !== 'person') return false;
  return asker.kind === 'hall' ? runsHall(principal, asker.hallId) : asker.personId === principal.personId;
}

async function controls(principal: Principal, seminarId: Id): Promise<boolean> {
  const facets = await facetsOf('seminar', seminarId, principal);
  return facets !== undefined && allows(principal, 'live:host', facets);
}
