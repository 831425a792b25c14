import { describe, expect, it } from 'vitest';
import type { ReceiveNumbers, TrackNumbers } from './stats.ts';
import { weaknessOf } from './weakness.ts';

const track = (kind: 'audio' | 'video', bitrateBps: number, more: Partial<TrackNumbers> = {}): TrackNumbers => ({
  trackIdentifier: kind,
  kind,
  bitrateBps,
  lostShare: 0,
  jitterMs: 5,
  width: undefined,
  height: undefined,
  framesPerSecond: undefined,
  freezes: 0,
  codec: undefined,
  ...more,
});
const numbers = (...tracks: TrackNumbers[]): ReceiveNumbers => ({ atMs: 0, tracks, rttMs: 40, path: 'udp' });
const both = new Set(['audio', 'video']);

describe('what is said of a weak line', () => {
  it('is nothing while everything comes', () => {
    expect(weaknessOf(numbers(track('audio', 30_000), track('video', 500_000)), both)).toBeNull();
  });

  it('is that only sound comes, where the picture does not', () => {
    expect(weaknessOf(numbers(track('audio', 30_000), track('video', 0)), both)).toBe('held');
  });

  it('is that nothing comes, where nothing does', () => {
    expect(weaknessOf(numbers(track('audio', 0), track('video', 0)), both)).toBe('nothing');
  });

  it('is nothing where nothing is sent, and of a picture that is switched off', () => {
    expect(weaknessOf(numbers(track('audio', 0), track('video', 0)), new Set())).toBeNull();
    expect(weaknessOf(numbers(track('audio', 30_000), track('video', 0)), new Set(['audio']))).toBeNull();
  });

  it('is that it is slow, where much is lost on the way', () => {
    const lossy = track('video', 200_000, { lostShare: 0.2 });
    expect(weaknessOf(numbers(track('audio', 30_000), lossy), both)).toBe('slow');
  });
});
