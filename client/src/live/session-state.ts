import type { JoinAs, JoinSnapshot } from '@minber/shared/live/contract';
import type { ViewerPreferences } from '@minber/shared/live/media';
import type { FloorEntry, LiveState } from '@minber/shared/live/state';
import type { Problem } from '@minber/shared/platform/problem';
import type { PayloadOf } from './connection.ts';
import type { LineState } from './line.ts';
import type { OwnTracks } from './own-tracks.ts';
import type { RemoteStream } from './receiver.ts';
import { continues } from './rejoin.ts';

/** Everything a page needs to draw a seminar; replaced as a whole, never changed. */
export interface SessionSnapshot extends LineState {
  as: JoinAs;
  /** Why a Desk, whose line is up, is not in the seminar (yet): it works on all the same. */
  notJoined: Problem | null;
  /** Null before the first join; after a cut the last known state stays. */
  live: LiveState | null;
  me: JoinSnapshot['me'] | null;
  /** The queue in order of asking; null for those who don't lead. */
  floor: FloorEntry[] | null;
  streams: readonly RemoteStream[];
  own: OwnTracks;
  preferences: ViewerPreferences;
  /** Whether media arrived since the last ping; null before the first. */
  receiving: boolean | null;
}

export function blankSession(as: JoinAs, preferences: ViewerPreferences): SessionSnapshot {
  return {
    phase: 'idle',
    wasUp: false,
    problem: null,
    principalChanged: null,
    as,
    notJoined: null,
    live: null,
    me: null,
    floor: null,
    streams: [],
    own: {},
    preferences,
    receiving: null,
  };
}

/** The state after a push; `gap` when something was missed and only a new snapshot helps. */
export function afterPush(live: LiveState, push: PayloadOf<'live:changed'>): LiveState | 'gap' {
  const place = continues(live, push);
  if (place === 'gap') return 'gap';
  if (place === 'old') return live;
  const { session = live.session, stage = live.stage, floorLength = live.floorLength, epoch, seq } = push;
  return { ...live, session, stage, floorLength, epoch, seq };
}

/** The state after an owner muted or opened one of his tracks. */
export function afterPause(live: LiveState, trackId: string, paused: boolean): LiveState {
  const stage = live.stage.map((member) => ({
    ...member,
    tracks: member.tracks.map((track) => (track.trackId === trackId ? { ...track, paused } : track)),
  }));
  return { ...live, stage };
}
