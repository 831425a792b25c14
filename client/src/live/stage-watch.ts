import type { StageMember } from '@minber/shared/live/state';
import type { OwnTracks } from './publisher.ts';

/** Notices own tracks that stood on the stage and stand there no longer: the host took them down. */
export class StageWatch {
  #seen = new Set<string>();

  /** After a rejoin everything may be up anew; what was seen before says nothing. */
  forget(): void {
    this.#seen.clear();
  }

  /** The ids of own tracks that were taken down since the last call. */
  takenDown(stage: readonly StageMember[], own: OwnTracks): string[] {
    const standing = new Set(stage.flatMap(({ tracks }) => tracks.map(({ trackId }) => trackId)));
    const gone: string[] = [];
    for (const { trackId } of Object.values(own)) {
      if (standing.has(trackId)) this.#seen.add(trackId);
      else if (this.#seen.delete(trackId)) gone.push(trackId);
    }
    return gone;
  }
}
