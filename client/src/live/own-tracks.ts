import type { TrackSource } from '@minber/shared/live/media';

/** What this tab sends of one source. */
export interface OwnTrack {
  trackId: string;
  track: MediaStreamTrack;
  paused: boolean;
  /** Others can receive it. */
  up: boolean;
}
export type OwnTracks = Readonly<Partial<Record<TrackSource, OwnTrack>>>;
