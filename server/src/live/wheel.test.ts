import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Wheel } from './wheel.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('visits 300 connections once in two seconds, never more than 15 in a tenth of a second', () => {
  const visited: string[] = [];
  const wheel = new Wheel<string>(20, 100, (key) => visited.push(key));
  for (let index = 0; index < 300; index += 1) wheel.add(`c${index}`, `c${index}`);
  const steps = Array.from({ length: 20 }, () => {
    const before = visited.length;
    vi.advanceTimersByTime(100);
    return visited.length - before;
  });
  expect(Math.max(...steps)).toBe(15);
  expect(new Set(visited).size).toBe(300);
});

it('fills the gaps that those who left have made, and stands still when nobody is left', () => {
  const visited: string[] = [];
  const wheel = new Wheel<string>(2, 100, (key) => visited.push(key));
  for (const key of ['a', 'b', 'c', 'd']) wheel.add(key, key);
  wheel.remove('a');
  wheel.remove('c');
  wheel.add('e', 'e');
  wheel.add('f', 'f');
  vi.advanceTimersByTime(100);
  expect(visited).toHaveLength(2);
  for (const key of ['b', 'd', 'e', 'f']) expect(wheel.remove(key)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
