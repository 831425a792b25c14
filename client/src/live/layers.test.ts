import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LayerRequests, layerFor } from './layers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks for the smallest camera layer that fills the tile', () => {
  expect([160, 320, 400, 401, 800, 801, 3840].map((width) => layerFor('camera', width))).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

it('asks for the full screen stream unless it is shown as a thumbnail', () => {
  expect([200, 480, 481, 1920].map((width) => layerFor('screen', width))).toEqual([0, 0, 1, 1]);
});

it('never asks for less when the tile grows', () => {
  const width = fc.integer({ min: 0, max: 8000 });
  fc.assert(
    fc.property(fc.constantFrom('camera' as const, 'screen' as const), width, width, (source, a, b) => {
      expect(layerFor(source, Math.max(a, b))).toBeGreaterThanOrEqual(layerFor(source, Math.min(a, b)));
    }),
  );
});

it('asks once when tiles have come to rest, and not again for the same layer', () => {
  const asked: [string, number][] = [];
  const requests = new LayerRequests((...each) => asked.push(each), 300);
  for (const layer of [0, 1, 2]) requests.want('camera-1', layer);
  requests.want('screen-1', 1);
  vi.advanceTimersByTime(299);
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(asked).toEqual([
    ['camera-1', 2],
    ['screen-1', 1],
  ]);
  requests.want('camera-1', 2);
  vi.advanceTimersByTime(300);
  expect(asked).toHaveLength(2);
  requests.want('camera-1', 0);
  vi.advanceTimersByTime(300);
  expect(asked.at(-1)).toEqual(['camera-1', 0]);
});
