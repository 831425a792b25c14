import type { TrackInfo, TrackSource } from '@minber/shared/live/media';
import { sourcesOf } from '@minber/shared/live/publishing';
import type { Caption, StageMember, StageRole } from '@minber/shared/live/state';
import type { Id } from '@minber/shared/platform/ids';

/** Someone who may publish, and why. */
export interface Standing {
  ownerId: string;
  role: StageRole;
  caption: Caption;
  floorEntryId: Id | null;
}

/** Who may publish now (the cast for as long as they are cast, others while they have the floor) and what is up. */
export class Stage {
  #cast = new Map<string, Standing>();
  #floor = new Map<string, Standing>();
  #tracks = new Map<string, TrackInfo & { paused: boolean }>();

  get standings(): Standing[] {
    return [...this.#cast.values(), ...[...this.#floor.values()].filter(({ ownerId }) => !this.#cast.has(ownerId))];
  }

  find(ownerId: string): Standing | undefined {
    return this.#cast.get(ownerId) ?? this.#floor.get(ownerId);
  }

  isCast(ownerId: string): boolean {
    return this.#cast.has(ownerId);
  }

  maySend(ownerId: string): TrackSource[] {
    const standing = this.find(ownerId);
    return standing ? sourcesOf(standing.role) : [];
  }

  /** Replaces the cast; tells who came and who went. */
  setCast(cast: Standing[]): { came: Standing[]; went: Standing[] } {
    const before = this.#cast;
    this.#cast = new Map(cast.map((standing) => [standing.ownerId, standing]));
    return {
      came: cast.filter(({ ownerId }) => !before.has(ownerId)),
      went: [...before.values()].filter(({ ownerId }) => !this.#cast.has(ownerId)),
    };
  }

  giveFloor(standing: Standing): void {
    this.#floor.set(standing.ownerId, standing);
  }

  takeFloor(ownerId: string): void {
    this.#floor.delete(ownerId);
  }

  /** A track under an id that is known takes its place. */
  addTrack(track: TrackInfo): void {
    this.#tracks.set(track.trackId, { ...track, paused: false });
  }

  removeTrack(trackId: string): void {
    this.#tracks.delete(trackId);
  }

  pauseTrack(trackId: string, paused: boolean): void {
    const track = this.#tracks.get(trackId);
    if (track) this.#tracks.set(trackId, { ...track, paused });
  }

  track(trackId: string): TrackInfo | undefined {
    return this.#tracks.get(trackId);
  }

  get tracks(): TrackInfo[] {
    return [...this.#tracks.values()];
  }

  /** Something is being sent that is not muted. */
  get isSending(): boolean {
    return [...this.#tracks.values()].some(({ paused }) => !paused);
  }

  /** The best of what others send to this owner now. */
  sentTo(ownerId: string): 'sound' | 'picture' | 'nothing' {
    const sent = [...this.#tracks.values()].filter((track) => !track.paused && track.ownerId !== ownerId);
    if (sent.some(({ kind }) => kind === 'audio')) return 'sound';
    return sent.length > 0 ? 'picture' : 'nothing';
  }

  members(isPresent: (ownerId: string) => boolean): StageMember[] {
    const tracks = [...this.#tracks.values()];
    return this.standings.map(({ ownerId, role, caption, floorEntryId }) => ({
      ownerId,
      role,
      caption,
      floorEntryId,
      sources: sourcesOf(role),
      tracks: tracks.filter((track) => track.ownerId === ownerId),
      present: isPresent(ownerId),
    }));
  }
}
