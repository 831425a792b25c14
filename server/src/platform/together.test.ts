import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { together } from './together.ts';

describe('Asking together', () => {
  it('answers everybody what he asked for, whatever goes with what', async () => {
    const moments = fc.array(fc.record({ input: fc.integer(), turns: fc.nat({ max: 5 }) }), { maxLength: 60 });
    const limits = fc.record({ underWay: fc.integer({ min: 1, max: 4 }), atMost: fc.integer({ min: 1, max: 9 }) });
    await fc.assert(
      fc.asyncProperty(moments, limits, async (asked, { underWay, atMost }) => {
        let running = 0;
        const ask = together(
          async (inputs: number[]) => {
            running += 1;
            expect(running).toBeLessThanOrEqual(underWay);
            expect(inputs.length).toBeLessThanOrEqual(atMost);
            await turns(inputs.length % 3);
            running -= 1;
            return inputs.map((input) => `${input}`);
          },
          { underWay, atMost },
        );
        const answers = asked.map(async ({ input, turns: after }) => {
          await turns(after);
          return ask(input);
        });
        expect(await Promise.all(answers)).toEqual(asked.map(({ input }) => `${input}`));
      }),
    );
  });

  it('goes alone and at once while nothing is under way, and together in a rush', async () => {
    const batches: number[][] = [];
    const ask = together(
      async (inputs: number[]) => {
        batches.push(inputs);
        await turns(3);
        return inputs;
      },
      { underWay: 1 },
    );
    await Promise.all([1, 2, 3, 4].map(ask));
    await ask(5);
    expect(batches).toEqual([[1], [2, 3, 4], [5]]);
  });

  it('tells all that went together of a failure, and goes on', async () => {
    let fails = true;
    const ask = together(
      async (inputs: number[]) => {
        await turns(1);
        if (fails) throw new Error('away');
        return inputs;
      },
      { underWay: 1 },
    );
    const answers = await Promise.allSettled([1, 2, 3].map(ask));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    fails = false;
    expect(await ask(4)).toBe(4);
  });
});

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
