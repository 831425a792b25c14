import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forwardingFor, priorityOf, type Viewing } from './layers.ts';
import type { LoadLevel } from './types.ts';

const LEVELS: LoadLevel[] = ['normal', 'capped', 'essential'];

const viewing: fc.Arbitrary<Viewing> = fc.record({
  source: fc.constantFrom('camera', 'microphone', 'screen'),
  kind: fc.constantFrom('audio', 'video'),
  spatialLayers: fc.integer({ min: 1, max: 3 }),
  preferences: fc.record({ mode: fc.constantFrom('normal', 'low', 'audio'), hidden: fc.boolean() }),
  limit: fc.constantFrom(...LEVELS),
  essential: fc.boolean(),
  asked: fc.option(fc.record({ spatialLayer: fc.nat(9), temporalLayer: fc.option(fc.nat(3), { nil: undefined }) }), {
    nil: undefined,
  }),
});

/** How much is sent: nothing for paused, else one more than the spatial layer. */
function amount(one: Viewing): number {
  const { paused, layers } = forwardingFor(one);
  return paused ? 0 : 1 + (layers?.spatialLayer ?? 0);
}

test('sound always goes on, whatever the viewer prefers and the load is', () => {
  fc.assert(
    fc.property(viewing, (one) => {
      expect(forwardingFor({ ...one, kind: 'audio' })).toEqual({ paused: false, layers: undefined });
    }),
  );
});

test('a layer that is sent exists and is never above what the client asked for', () => {
  fc.assert(
    fc.property(viewing, (one) => {
      const { layers } = forwardingFor({ ...one, kind: 'video' });
      expect(layers?.spatialLayer).toBeGreaterThanOrEqual(0);
      expect(layers?.spatialLayer).toBeLessThan(one.spatialLayers);
      if (one.asked) expect(layers?.spatialLayer).toBeLessThanOrEqual(one.asked.spatialLayer);
    }),
  );
});

test('more load never sends more', () => {
  fc.assert(
    fc.property(viewing, (one) => {
      const [normal = 0, capped = 0, essential = 0] = LEVELS.map((limit) => amount({ ...one, limit }));
      expect(capped).toBeLessThanOrEqual(normal);
      expect(essential).toBeLessThanOrEqual(capped);
    }),
  );
});

test('load does not touch a CentreScreen or a speaker', () => {
  fc.assert(
    fc.property(viewing, fc.constantFrom(...LEVELS), (one, limit) => {
      const free = { ...one, essential: true };
      expect(forwardingFor({ ...free, limit })).toEqual(forwardingFor({ ...free, limit: 'normal' }));
    }),
  );
});

test('the worst load leaves everyone the screen', () => {
  fc.assert(
    fc.property(viewing, (one) => {
      const screen: Viewing = { ...one, source: 'screen', kind: 'video', limit: 'essential' };
      const wanted = !one.preferences.hidden && one.preferences.mode !== 'audio';
      expect(forwardingFor(screen).paused).toBe(!wanted);
    }),
  );
});

test('a hidden tab and the audio mode get no picture; low data gets the lowest layer', () => {
  fc.assert(
    fc.property(viewing, (one) => {
      const video: Viewing = { ...one, kind: 'video' };
      expect(amount({ ...video, preferences: { ...one.preferences, hidden: true } })).toBe(0);
      expect(amount({ ...video, preferences: { ...one.preferences, mode: 'audio' } })).toBe(0);
      expect(amount({ ...video, preferences: { hidden: false, mode: 'low' } })).toBeLessThanOrEqual(1);
    }),
  );
});

test('bandwidth goes to the screen, then to the one who speaks, then to the others', () => {
  expect(priorityOf('screen', false)).toBeGreaterThan(priorityOf('camera', true));
  expect(priorityOf('camera', true)).toBeGreaterThan(priorityOf('camera', false));
});
