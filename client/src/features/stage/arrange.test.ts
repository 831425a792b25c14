import type { StageMember } from '@minber/shared/live/state';
import { expect, it } from 'vitest';
import type { RemoteStream } from '../../live/receiver.ts';
import { arrange, type Stage } from './arrange.ts';

type Source = RemoteStream['source'];

function member(ownerId: string, role: StageMember['role'], ...sources: Source[]): StageMember {
  const tracks = sources.map((source) => ({
    trackId: `${ownerId}-${source}`,
    ownerId,
    source,
    kind: source === 'microphone' ? ('audio' as const) : ('video' as const),
    paused: false,
  }));
  return { ownerId, role, caption: { name: ownerId, position: '', place: '' }, sources, tracks, floorEntryId: null };
}

function given(stage: StageMember[], change: Partial<Stage> = {}): Stage {
  const streams = stage
    .flatMap(({ tracks }) => tracks)
    .map((track) => ({ ...track, consumerId: `c-${track.trackId}`, track: {} as MediaStreamTrack }));
  return {
    stage,
    streams,
    own: {},
    ownerId: null,
    activeSpeaker: null,
    pinned: null,
    lastLead: null,
    soundOnly: false,
    ...change,
  };
}

const host = member('host', 'host', 'camera', 'microphone');
const speaker = member('speaker', 'speaker', 'camera', 'microphone');
const presenting = member('speaker', 'speaker', 'screen', 'camera', 'microphone');
const floor = member('floor', 'floor', 'camera', 'microphone');
const keys = (stage: Stage) => {
  const { main, tiles } = arrange(stage);
  return [main?.key, ...tiles.map(({ key }) => key)];
};

it('shows the screen big and the speaker beside it', () => {
  expect(keys(given([host, presenting]))).toEqual(['speaker:screen', 'speaker:person', 'host:person']);
});

it('shows the speaker big when nothing is presented', () => {
  expect(keys(given([host, speaker]))).toEqual(['speaker:person', 'host:person']);
});

it('keeps whoever has the floor small, and first among the small ones', () => {
  expect(keys(given([host, speaker, floor], { activeSpeaker: 'floor' }))).toEqual([
    'speaker:person',
    'floor:person',
    'host:person',
  ]);
  expect(keys(given([floor]))).toEqual(['floor:person']);
});

it('follows the voice among the cast, and stays with it through silence', () => {
  expect(keys(given([host, speaker], { activeSpeaker: 'host' }))[0]).toBe('host:person');
  expect(keys(given([host, speaker], { lastLead: 'host' }))[0]).toBe('speaker:person');
  const second = member('second', 'speaker', 'camera', 'microphone');
  expect(keys(given([speaker, second], { lastLead: 'second' }))[0]).toBe('second:person');
});

it('lets the viewer choose what is big', () => {
  expect(keys(given([presenting], { pinned: 'speaker:person' }))).toEqual(['speaker:person', 'speaker:screen']);
});

it('shows names only, when the viewer wants sound only', () => {
  const { main, tiles } = arrange(given([presenting, host], { soundOnly: true }));
  expect([main, ...tiles].map((each) => [each?.key, each?.track])).toEqual([
    ['speaker:person', null],
    ['host:person', null],
  ]);
});

it('shows a voice without a camera by name, and nothing of someone who sends nothing', () => {
  const voice = member('voice', 'guest', 'microphone');
  expect(arrange(given([voice, member('idle', 'speaker')])).main).toMatchObject({ key: 'voice:person', track: null });
  expect(arrange(given([member('idle', 'speaker')]))).toEqual({ main: null, tiles: [] });
});
