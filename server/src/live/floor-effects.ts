import type { FloorCommand, FloorItem } from '@minber/shared/live/floor';
import { sourcesOf } from '@minber/shared/live/publishing';
import type { Instant } from '@minber/shared/platform/ids';
import { log, sockets } from '../platform/index.ts';
import type { Home } from './home.ts';
import { keptMs } from './participants.ts';
import { hallRoom, ownerRoom } from './rooms.ts';
import type { Standing } from './stage.ts';

/** What follows when an entry of the floor changes: the right to publish begins or ends, and those concerned are told. */
export function floorChanged(home: Home, item: FloorItem, before: FloorItem | undefined): void {
  const { entryId, state, speakerId } = item;
  const sessionId = home.current?.sessionId ?? null;
  if (state !== before?.state) void home.timeline.append(sessionId, { kind: 'floor', entryId, state, speakerId });
  if (state === 'speaking') grant(home, item);
  else if (before?.state === 'speaking') withdraw(home, before.speakerId);
  home.pushes.changed('floor');
  tellAsker(home, item);
  if (before?.state === 'waiting') tellThoseBehind(home, item);
}

/** Someone has left the queue: who waits behind him has moved up. */
function tellThoseBehind(home: Home, left: FloorItem): void {
  const behind = home.floor.open.filter(({ state, askedAt }) => state === 'waiting' && askedAt >= left.askedAt);
  for (const item of behind) tellAsker(home, item);
}

/** After a restart: who was speaking still may, for as long as a dropped socket would. */
export function regrant(home: Home): void {
  for (const item of home.floor.open) if (item.state === 'speaking') grant(home, item);
}

function grant(home: Home, item: FloorItem): void {
  const standing = standingOf(item);
  if (!standing) return;
  const { ownerId, role } = standing;
  const sources = sourcesOf(role);
  home.stage.giveFloor(standing);
  home.room?.allowPublish(ownerId, sources);
  void home.timeline.append(home.current?.sessionId ?? null, { kind: 'stage-joined', ownerId, role, sources });
  home.pushes.changed('stage');
}

function withdraw(home: Home, ownerId: string | null): void {
  if (!ownerId) return;
  home.stage.takeFloor(ownerId);
  if (!home.stage.isCast(ownerId)) void home.room?.revokePublish(ownerId);
  void home.timeline.append(home.current?.sessionId ?? null, { kind: 'stage-left', ownerId });
  home.pushes.changed('stage');
}

function standingOf({ asker, caption, speakerId, entryId }: FloorItem): Standing | undefined {
  if (!speakerId) return undefined;
  return { ownerId: speakerId, role: asker.kind === 'hall' ? 'hall' : 'floor', caption, floorEntryId: entryId };
}

/** To the asker's sockets; of a hall, only the device that speaks for it may publish. */
function tellAsker({ seminarId, stage, floor }: Home, item: FloorItem): void {
  const entry = floor.forAsker(item);
  const { asker, speakerId } = item;
  const speaking = item.state === 'speaking' && speakerId !== null;
  const tell = (room: string, maySpeak: ReturnType<typeof stage.maySend>) =>
    sockets.emitTo(room, 'floor:mine', { seminarId, entry, maySpeak });
  if (asker.kind === 'hall') tell(hallRoom(seminarId, asker.hallId), []);
  else tell(ownerRoom(seminarId, asker.personId), stage.maySend(asker.personId));
  if (asker.kind === 'hall' && speaking) tell(ownerRoom(seminarId, speakerId), stage.maySend(speakerId));
}

/** Ends the turn of speakers who have been gone too long to come back. */
export function endAbandoned(home: Home, now: Instant): void {
  if (now - home.takenAt < keptMs) return;
  for (const { state, speakerId } of home.floor.open) {
    const isGone = speakerId !== null && home.participants.ofOwner(speakerId).length === 0;
    if (state === 'speaking' && isGone) endTurn(home, speakerId);
  }
}

/** Whoever speaks by this person or device is done. */
export function endTurn(home: Home, ownerId: string): void {
  for (const { entryId, state, speakerId } of home.floor.open) {
    if (state === 'speaking' && speakerId === ownerId) obeyQuietly(home, { do: 'end', entryId });
  }
}

/** The session is over: whoever speaks is done, whoever waits is told so. */
export function closeFloor(home: Home): void {
  for (const { entryId } of home.floor.open) obeyQuietly(home, { do: 'remove', entryId });
  home.floor.prune();
}

function obeyQuietly(home: Home, command: FloorCommand): void {
  const sessionId = home.current?.sessionId ?? '';
  home.floor.obey(command, sessionId).catch((thrown) => {
    log('floor').warn({ err: thrown, seminarId: home.seminarId }, 'an entry could not be closed');
  });
}
