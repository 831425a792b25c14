import fc from 'fast-check';
import { expect, it } from 'vitest';
import { duckedVolume, rampedVolume } from './duck.ts';

const volume = fc.double({ min: 0, max: 1, noNaN: true });

it('plays the chosen volume while the microphone is off and a fifth of it while it is live', () => {
  expect(duckedVolume(1, false)).toBe(1);
  expect(duckedVolume(1, true)).toBeCloseTo(0.2);
  expect(duckedVolume(0.5, true)).toBeCloseTo(0.1);
});

it('is low within an eighth of a second and comes back slowly', () => {
  expect(rampedVolume(1, 0.2, 120)).toBe(0.2);
  expect(rampedVolume(0.2, 1, 120)).toBeCloseTo(0.4);
});

it('always moves towards the wanted volume, never past it, and arrives', () => {
  fc.assert(
    fc.property(volume, volume, fc.integer({ min: 1, max: 200 }), (from, to, stepMs) => {
      let current = from;
      for (let step = 0; step < 1000 && current !== to; step += 1) {
        const next = rampedVolume(current, to, stepMs);
        expect(Math.abs(to - next)).toBeLessThanOrEqual(Math.abs(to - current));
        expect((next - to) * (from - to)).toBeGreaterThanOrEqual(0);
        current = next;
      }
      expect(current).toBe(to);
    }),
  );
});
