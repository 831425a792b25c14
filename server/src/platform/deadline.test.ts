import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withDeadline } from './deadline.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const late = () => new Error('late');

it('passes on what is answered or refused in time, and leaves no timer behind', async () => {
  expect(await withDeadline(Promise.resolve('stored'), 1000, late)).toBe('stored');
  await expect(withDeadline(Promise.reject(new Error('refused')), 1000, late)).rejects.toThrow('refused');
  expect(vi.getTimerCount()).toBe(0);
});

it('ends the wait for what is never answered', async () => {
  const refused = expect(withDeadline(new Promise(() => undefined), 1000, late)).rejects.toThrow('late');
  await vi.advanceTimersByTimeAsync(1000);
  await refused;
});
