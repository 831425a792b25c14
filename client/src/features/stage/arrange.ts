import type { StageMember } from '@minber/shared/live/state';
import type { OwnTracks } from '../../live/own-tracks.ts';
import type { RemoteStream } from '../../live/receiver.ts';

/** One picture on the stage: someone's screen, his camera, or his name where he is only heard. */
export interface Picture {
  key: string;
  member: StageMember;
  kind: 'screen' | 'person';
  /** Null: he is only heard (or the viewer wants sound only). */
  track: MediaStreamTrack | null;
  /** Null for the viewer's own picture. */
  consumerId: string | null;
  own: boolean;
  muted: boolean;
  speaking: boolean;
}

export interface Arrangement {
  main: Picture | null;
  tiles: Picture[];
}

export interface Stage {
  stage: readonly StageMember[];
  streams: readonly RemoteStream[];
  own: OwnTracks;
  ownerId: string | null;
  activeSpeaker: string | null;
  /** The viewer's own choice of what is big. */
  pinned: string | null;
  /** Who was big last: silence does not change that. */
  lastLead: string | null;
  soundOnly: boolean;
}

const MAX_TILES = 6;
const RANK: Record<StageMember['role'], number> = { speaker: 0, guest: 0, host: 1, floor: 2, hall: 2 };

/**
 * What is big and what is small: the screen is big, the one who speaks beside it; without a screen the speaker is big.
 * Whoever has the floor stands first among the small ones.
 */
export function arrange(given: Stage): Arrangement {
  const pictures = given.stage.flatMap((member) => picturesOf(member, given));
  const main =
    pictures.find(({ key }) => key === given.pinned) ??
    pictures.findLast(({ kind }) => kind === 'screen') ??
    leadOf(pictures, given);
  const tiles = pictures.filter((picture) => picture !== main).sort((a, b) => tileRank(a) - tileRank(b));
  return { main: main ?? null, tiles: tiles.slice(0, MAX_TILES) };
}

function picturesOf(member: StageMember, given: Stage): Picture[] {
  if (member.tracks.length === 0) return [];
  const isOwn = member.ownerId === given.ownerId;
  const muted = !member.tracks.some(({ source, paused }) => source === 'microphone' && !paused);
  const picture = (source: 'screen' | 'camera'): Picture | null => {
    const up = member.tracks.find((track) => track.source === source && !track.paused);
    if (!up || given.soundOnly) return null;
    const remote = given.streams.find(({ trackId }) => trackId === up.trackId);
    const track = remote?.track ?? (isOwn ? given.own[source]?.track : undefined) ?? null;
    const speaking = given.activeSpeaker === member.ownerId;
    const kind = source === 'screen' ? 'screen' : 'person';
    return {
      key: `${member.ownerId}:${kind}`,
      member,
      kind,
      track,
      consumerId: remote?.consumerId ?? null,
      own: isOwn && !remote,
      muted,
      speaking,
    };
  };
  const screen = picture('screen');
  const camera = picture('camera') ?? { ...heardOnly(member, given), muted };
  // A muted person without a camera is not there for others: his screen stands for him.
  const person = camera.track === null && muted ? [] : [camera];
  return screen?.track ? [screen, ...person] : person;
}

function heardOnly(member: StageMember, given: Stage): Picture {
  return {
    key: `${member.ownerId}:person`,
    member,
    kind: 'person',
    track: null,
    consumerId: null,
    own: member.ownerId === given.ownerId,
    muted: true,
    speaking: given.activeSpeaker === member.ownerId,
  };
}

function leadOf(pictures: Picture[], given: Stage): Picture | undefined {
  const score = ({ member, track, speaking }: Picture) =>
    RANK[member.role] * 8 + (track ? 0 : 4) - (speaking ? 12 : 0) - (member.ownerId === given.lastLead ? 3 : 0);
  const eligible = pictures.filter(({ member }) => RANK[member.role] < 2);
  return [...(eligible.length > 0 ? eligible : pictures)].sort((a, b) => score(a) - score(b))[0];
}

function tileRank({ member, track }: Picture): number {
  return (RANK[member.role] === 2 ? -10 : RANK[member.role]) + (track ? 0 : 0.5);
}
