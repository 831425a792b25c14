import { expect, it } from 'vitest';
import { ServerClock } from './clock.ts';

it('keeps the reading that travelled fastest and runs on by the device’s monotonic clock', () => {
  let local = 1000;
  const clock = new ServerClock(() => local);
  clock.heard(50_000 - 400);
  clock.heard(50_000 - 20);
  clock.heard(50_000 - 900);
  expect(clock.now()).toBe(49_980);
  local += 5000;
  expect(clock.now()).toBe(54_980);
});

it('forgets readings of long ago, so that a drifting device follows the server', () => {
  let local = 0;
  const clock = new ServerClock(() => local);
  clock.heard(100_000);
  for (let reading = 0; reading < 30; reading += 1) {
    local += 2000;
    clock.heard(100_000 + local - 500);
  }
  expect(clock.now()).toBe(100_000 + local - 500);
});
