import type { Id, Instant } from '../platform/ids.ts';
import type { FloorEntry, FloorState } from './state.ts';

/** How many may be invited or speaking at one time. */
export const MAX_ON_FLOOR = 3;

/** An entry with what only the server keeps. */
export interface FloorItem extends FloorEntry {
  /** The asker's own key of this request: sent twice, it is one request. */
  key: string;
  /** Whose tracks carry it while speaking: the person, or the screen or coordinator that speaks for the hall. */
  speakerId: string | null;
  endedAt: Instant | null;
}

export type FloorCommand =
  | { do: 'raise'; entry: Pick<FloorItem, 'entryId' | 'asker' | 'caption' | 'line' | 'key'> }
  | { do: 'ready'; entryId: Id; speakerId: string }
  | { do: 'withdraw' | 'decline' | 'invite' | 'remove' | 'end'; entryId: Id };

export type FloorRefusal =
  | 'resource.absent'
  | 'floor.alreadyAsked'
  | 'floor.full'
  | 'floor.notInvited'
  | 'floor.notSpeaking'
  | 'floor.over';

/** The entry as it is after the command; `changed` is false when the command had been obeyed before. */
export type FloorDecision = { ok: true; changed: boolean; item: FloorItem } | { ok: false; refusal: FloorRefusal };

const OPEN: readonly FloorState[] = ['waiting', 'invited', 'speaking'];

export function isOpen(entry: Pick<FloorEntry, 'state'>): boolean {
  return OPEN.includes(entry.state);
}

/** Whom an entry is for: `person:<id>` or `hall:<id>`. One of these has one open entry at most. */
export function askerKey(asker: FloorEntry['asker']): string {
  return asker.kind === 'hall' ? `hall:${asker.hallId}` : `person:${asker.personId}`;
}

/** The order of asking. */
export function inOrder<T extends FloorEntry>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => a.askedAt - b.askedAt || (a.entryId < b.entryId ? -1 : 1));
}

/**
 * What one command makes of the queue. Every command may be repeated: the second time nothing changes.
 * `items` are all entries of the seminar, closed ones too, so that a repeated request is recognised.
 */
export function decideFloor(items: readonly FloorItem[], command: FloorCommand, at: Instant): FloorDecision {
  if (command.do === 'raise') return raise(items, command.entry, at);
  const item = items.find(({ entryId }) => entryId === command.entryId);
  if (!item) return { ok: false, refusal: 'resource.absent' };
  switch (command.do) {
    case 'invite':
      return invite(items, item, at);
    case 'ready':
      return begin(item, command.speakerId, at);
    case 'withdraw':
      return close(item, item.state === 'speaking' ? 'done' : 'withdrawn', at);
    case 'decline':
      return close(item, DECLINED[item.state] ?? 'declined', at);
    case 'remove':
      return close(item, item.state === 'speaking' ? 'done' : 'removed', at);
    case 'end':
      return item.state === 'waiting' || item.state === 'invited'
        ? { ok: false, refusal: 'floor.notSpeaking' }
        : close(item, 'done', at);
  }
}

const DECLINED: Partial<Record<FloorState, FloorState>> = { waiting: 'withdrawn', speaking: 'done' };

function raise(
  items: readonly FloorItem[],
  entry: Extract<FloorCommand, { do: 'raise' }>['entry'],
  at: Instant,
): FloorDecision {
  const mine = items.filter((item) => askerKey(item.asker) === askerKey(entry.asker));
  const repeated = mine.find(({ key }) => key === entry.key);
  if (repeated) return { ok: true, changed: false, item: repeated };
  if (mine.some(isOpen)) return { ok: false, refusal: 'floor.alreadyAsked' };
  const times = { askedAt: at, invitedAt: null, speakingAt: null, endedAt: null };
  return { ok: true, changed: true, item: { ...entry, ...times, state: 'waiting', speakerId: null } };
}

function invite(items: readonly FloorItem[], item: FloorItem, at: Instant): FloorDecision {
  if (item.state === 'invited' || item.state === 'speaking') return { ok: true, changed: false, item };
  if (item.state !== 'waiting') return { ok: false, refusal: 'floor.over' };
  const onFloor = items.filter(({ state }) => state === 'invited' || state === 'speaking').length;
  if (onFloor >= MAX_ON_FLOOR) return { ok: false, refusal: 'floor.full' };
  return { ok: true, changed: true, item: { ...item, state: 'invited', invitedAt: at } };
}

function begin(item: FloorItem, speakerId: string, at: Instant): FloorDecision {
  if (item.state === 'speaking' && item.speakerId === speakerId) return { ok: true, changed: false, item };
  if (item.state === 'waiting' || item.state === 'speaking') return { ok: false, refusal: 'floor.notInvited' };
  if (item.state !== 'invited') return { ok: false, refusal: 'floor.over' };
  return { ok: true, changed: true, item: { ...item, state: 'speaking', speakingAt: at, speakerId } };
}

function close(item: FloorItem, state: FloorState, at: Instant): FloorDecision {
  if (!isOpen(item)) return { ok: true, changed: false, item };
  return { ok: true, changed: true, item: { ...item, state, endedAt: at } };
}
