import { deskOfflineLimitMs } from '@minber/shared/attendance/desk';
import { expect, it } from 'vitest';
import { agoMs } from './action-age.ts';

const then = { monotonicMs: 10_000, wallMs: 1_000_000, pageId: 'a' };

it('measures by the monotonic clock, whatever the device’s own clock does meanwhile', () => {
  expect(agoMs(then, { monotonicMs: 70_000, wallMs: 5_000_000, pageId: 'a' })).toBe(60_000);
  expect(agoMs(then, { monotonicMs: 70_000, wallMs: 0, pageId: 'a' })).toBe(60_000);
});

it('measures by the difference of the device’s clock after a reload, and never gives a negative age', () => {
  expect(agoMs(then, { monotonicMs: 500, wallMs: 1_090_000, pageId: 'b' })).toBe(90_000);
  expect(agoMs(then, { monotonicMs: 500, wallMs: 900_000, pageId: 'b' })).toBe(0);
});

it('never exceeds what a Desk may keep', () => {
  expect(agoMs(then, { monotonicMs: 10_000 + 9 * deskOfflineLimitMs, wallMs: 0, pageId: 'a' })).toBe(
    deskOfflineLimitMs,
  );
});
