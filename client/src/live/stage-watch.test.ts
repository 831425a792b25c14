import type { StageMember } from '@minber/shared/live/state';
import { expect, it } from 'vitest';
import type { OwnTracks } from './publisher.ts';
import { StageWatch } from './stage-watch.ts';

const own: OwnTracks = { microphone: { trackId: 'mine-0001', track: {} as MediaStreamTrack, paused: false, up: true } };

function stage(...trackIds: string[]): StageMember[] {
  const tracks = trackIds.map((trackId) => ({
    trackId,
    ownerId: 'me',
    source: 'microphone' as const,
    kind: 'audio' as const,
    paused: false,
  }));
  const caption = { name: 'Әйгерім', position: '', place: '' };
  return [{ ownerId: 'me', role: 'floor', caption, sources: ['microphone'], tracks, floorEntryId: null }];
}

it('notices an own track that stood on the stage and was taken down', () => {
  const watch = new StageWatch();
  expect(watch.takenDown(stage(), own)).toEqual([]);
  expect(watch.takenDown(stage('mine-0001'), own)).toEqual([]);
  expect(watch.takenDown(stage(), own)).toEqual(['mine-0001']);
  expect(watch.takenDown(stage(), own)).toEqual([]);
});

it('does not take a rejoin, where everything comes up anew, for being muted', () => {
  const watch = new StageWatch();
  watch.takenDown(stage('mine-0001'), own);
  watch.forget();
  expect(watch.takenDown(stage(), own)).toEqual([]);
});
