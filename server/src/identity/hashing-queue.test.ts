import { describe, expect, it } from 'vitest';
import { HashingQueue } from './hashing-queue.ts';

const refuse = (): never => {
  throw new Error('full');
};

describe('the queue of password hashing', () => {
  it('never runs two at once and keeps their order', async () => {
    const queue = new HashingQueue({ waiting: 100, rest: 0, refuse });
    const order: number[] = [];
    let running = 0;
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        queue.run(async () => {
          expect(++running).toBe(1);
          await new Promise(setImmediate);
          running--;
          order.push(at);
        }),
      ),
    );
    expect(order).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  it('tells the next one to come back when too many wait', async () => {
    const queue = new HashingQueue({ waiting: 2, rest: 0, refuse });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const inside = [queue.run(() => held), queue.run(() => held)];
    await expect(queue.run(() => held)).rejects.toThrow('full');
    release();
    await Promise.all(inside);
    await expect(queue.run(async () => 'again')).resolves.toBe('again');
  });

  it('goes on after work that failed', async () => {
    const queue = new HashingQueue({ waiting: 5, rest: 0, refuse });
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue.run(async () => 1)).resolves.toBe(1);
  });
});
