import type { Counts, Tile } from '@minber/shared/attendance/control';
import type { Instant } from '@minber/shared/platform/ids';
import type { HallBoard } from '../board/hall-board.ts';
import type { OwnGroup } from '../board/own-group.ts';
import type { SessionBoard } from '../board/session-board.ts';
import type { RowScope } from '../people/rows.ts';
import { attentionOf } from './attention.ts';

const noCounts: Counts = { expected: 0, checkedIn: 0, present: 0, noMedia: 0, dropped: 0 };

function hallTile(board: SessionBoard, hall: HallBoard, now: Instant): Tile {
  const counts = hall.counts(board.isLive);
  const trend = hall.trend.points(counts.present);
  const trouble = hall.troubles.summary(now);
  const { facts, screen, readiness, rollCall, messages, reasonsSince } = hall;
  const ask = board.askOf(hall);
  const watched = { counts, trend, trouble, hall: { screen, readiness, rollCall, ask, messages } };
  return {
    ...counts,
    tileId: facts.hallId,
    place: { kind: 'hall', hallId: facts.hallId },
    names: facts.names,
    screen,
    readiness,
    rollCall,
    ask,
    trend,
    trouble,
    ...attentionOf(watched, board.session, now, reasonsSince),
    messages,
  };
}

/** One tile for everyone on a device of his own whose row this scope shows. */
function ownTile(board: SessionBoard, rows: RowScope, now: Instant, since: Map<string, Instant>): Tile {
  const groups = board.groups.all().filter((group) => rows.allows(group));
  const counts = groups.map((group) => group.counts(board.isLive)).reduce(addCounts, noCounts);
  const trend = sumTrends(groups);
  const troubles = groups.map((group) => group.troubles.summary(now));
  const trouble = {
    sound: troubles.reduce((sum, one) => sum + one.sound, 0),
    picture: troubles.reduce((sum, one) => sum + one.picture, 0),
    lastAt: troubles.reduce<Instant | null>(
      (last, { lastAt }) => (lastAt && lastAt > (last ?? 0) ? lastAt : last),
      null,
    ),
  };
  return {
    ...counts,
    tileId: 'own',
    place: { kind: 'own' },
    names: null,
    screen: null,
    readiness: null,
    rollCall: null,
    ask: null,
    trend,
    trouble,
    ...attentionOf({ counts, trend, trouble, hall: null }, board.session, now, since),
    messages: [],
  };
}

/** The tiles a scope shows, and those of them that are asked for. */
export function tilesFor(
  board: SessionBoard,
  rows: RowScope,
  now: Instant,
  ownSince: Map<string, Instant>,
  only?: ReadonlySet<string>,
): Tile[] {
  const halls = [...board.halls.values()].filter(
    ({ facts }) => rows.allows(facts) && (!only || only.has(facts.hallId)),
  );
  const tiles = halls.map((hall) => hallTile(board, hall, now));
  return only && !only.has('own') ? tiles : [...tiles, ownTile(board, rows, now, ownSince)];
}

/** Everyone a scope shows; costs one step a hall and group. */
export function totalsFor(board: SessionBoard, rows: RowScope): Counts {
  const places = [
    ...[...board.halls.values()].filter(({ facts }) => rows.allows(facts)),
    ...board.groups.all().filter((group) => rows.allows(group)),
  ];
  return places.map((place) => place.counts(board.isLive)).reduce(addCounts, noCounts);
}

function addCounts(a: Counts, b: Counts): Counts {
  return {
    expected: a.expected + b.expected,
    checkedIn: a.checkedIn + b.checkedIn,
    present: a.present + b.present,
    noMedia: a.noMedia + b.noMedia,
    dropped: a.dropped + b.dropped,
  };
}

/** Groups that were joined later have shorter trends: their last points belong together. */
function sumTrends(groups: readonly OwnGroup[]): number[] {
  const trends = groups.map((group) => group.trend.points(group.receiving.size));
  const length = Math.max(1, ...trends.map((trend) => trend.length));
  return Array.from({ length }, (_, index) =>
    trends.reduce((sum, trend) => sum + (trend[index - (length - trend.length)] ?? 0), 0),
  );
}
