import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

const names = ['toSorted', 'toReversed', 'toSpliced', 'with'] as const;
const native = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(Array.prototype, name)]));

beforeAll(async () => {
  for (const name of names) Reflect.deleteProperty(Array.prototype, name);
  await import('./older-browsers.ts');
});
afterAll(() => {
  for (const [name, descriptor] of native) if (descriptor) Object.defineProperty(Array.prototype, name, descriptor);
});

it('copies of arrays are made as newer browsers make them, and leave the array as it was', () => {
  const whole = fc.array(fc.integer(), { minLength: 1 });
  fc.assert(
    fc.property(whole, fc.nat(), fc.nat(5), fc.array(fc.integer(), { maxLength: 3 }), (items, seed, count, more) => {
      const at = (seed % (items.length * 2)) - items.length;
      const asNative = (name: (typeof names)[number], ...args: unknown[]) =>
        native.get(name)?.value.apply(items, args) as number[];
      const before = [...items];
      const descending = (one: number, other: number) => other - one;
      expect(items.toSorted()).toEqual(asNative('toSorted'));
      expect(items.toSorted(descending)).toEqual(asNative('toSorted', descending));
      expect(items.toReversed()).toEqual(asNative('toReversed'));
      expect(items.toSpliced(at, count, ...more)).toEqual(asNative('toSpliced', at, count, ...more));
      expect(items.with(at, count)).toEqual(asNative('with', at, count));
      expect(items).toEqual(before);
    }),
  );
});
