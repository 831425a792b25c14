import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from './connections.ts';
import { Recorder } from './recorder.ts';
import type { SpanDoc } from './span-model.ts';

let counter = 0;
const newRecorder = () =>
  new Recorder({ node: 'node', boot: 'boot', newId: () => String(counter++).padStart(24, '0') });

const evidence = (at: number, more: Partial<Evidence> = {}): Evidence => ({
  seminarId: '1'.repeat(24),
  sessionId: '2'.repeat(24),
  connectionId: 'laptop',
  ownerKind: 'person',
  ownerId: '3'.repeat(24),
  hallId: null,
  device: '',
  deviceId: null,
  network: null,
  staff: false,
  receiving: true,
  at,
  ...more,
});

/** Plays a script and gives the spans as the database would have them. */
function record(script: (recorder: Recorder) => void): SpanDoc[] {
  const recorder = newRecorder();
  script(recorder);
  recorder.closeAll();
  return recorder.takeChanged().sort((a, b) => a.startAt - b.startAt);
}
const mediaSpans = (spans: SpanDoc[]) =>
  spans.filter(({ media }) => media).map(({ startAt, lastAt }) => [startAt, lastAt]);

describe('Evidence becomes spans', () => {
  it('that last from the first to the last time a connection was heard', () => {
    const spans = record((recorder) => {
      for (let at = 0; at <= 10_000; at += 2_000) recorder.hear(evidence(at));
    });
    expect(mediaSpans(spans)).toEqual([[0, 10_000]]);
  });

  it('that end at the last evidence when nothing is heard for 6 s, and begin anew when it is heard again', () => {
    const spans = record((recorder) => {
      recorder.hear(evidence(0));
      recorder.hear(evidence(2_000));
      recorder.sweep(9_000);
      recorder.hear(evidence(20_000));
      recorder.hear(evidence(22_000));
    });
    expect(mediaSpans(spans)).toEqual([
      [0, 2_000],
      [20_000, 22_000],
    ]);
  });

  it('the same whether or not the silence was noticed in time', () => {
    const heard = [0, 2_000, 20_000, 22_000];
    const unnoticed = record((recorder) => {
      for (const at of heard) recorder.hear(evidence(at));
    });
    expect(mediaSpans(unnoticed)).toEqual([
      [0, 2_000],
      [20_000, 22_000],
    ]);
  });

  it('that earn nothing while connected without media', () => {
    const spans = record((recorder) => {
      for (let at = 0; at <= 4_000; at += 2_000) recorder.hear(evidence(at, { receiving: false }));
    });
    expect(spans.map(({ media, startAt, lastAt }) => ({ media, startAt, lastAt }))).toEqual([
      { media: false, startAt: 0, lastAt: 4_000 },
    ]);
  });

  it('with media from the answer before the first one that reports bytes', () => {
    const spans = record((recorder) => {
      recorder.hear(evidence(0, { receiving: false }));
      recorder.hear(evidence(1_500));
      recorder.hear(evidence(3_500));
    });
    expect(mediaSpans(spans)).toEqual([[0, 3_500]]);
  });

  it('without media until those with media begin, though an answer between them was missed', () => {
    const spans = record((recorder) => {
      recorder.hear(evidence(0, { receiving: false }));
      recorder.hear(evidence(4_000));
      recorder.hear(evidence(6_000));
    });
    expect(spans.map(({ media, startAt, lastAt }) => ({ media, startAt, lastAt }))).toEqual([
      { media: false, startAt: 0, lastAt: 4_000 },
      { media: true, startAt: 4_000, lastAt: 6_000 },
    ]);
  });

  it('that bear one answer without bytes, but not six seconds of them', () => {
    const flicker = record((recorder) => {
      for (const [at, receiving] of [
        [0, true],
        [2_000, false],
        [4_000, true],
      ] as const)
        recorder.hear(evidence(at, { receiving }));
    });
    expect(mediaSpans(flicker)).toEqual([[0, 4_000]]);
    const dead = record((recorder) => {
      for (let at = 0; at <= 16_000; at += 2_000) recorder.hear(evidence(at, { receiving: at <= 2_000 }));
    });
    expect(mediaSpans(dead)).toEqual([[0, 2_000]]);
    expect(dead.at(-1)).toMatchObject({ media: false, lastAt: 16_000 });
  });

  it('that reach to the moment the socket closed, if it was heard a moment before', () => {
    const left = record((recorder) => {
      recorder.hear(evidence(0));
      recorder.ended('laptop', 1_400, true);
    });
    expect(mediaSpans(left)).toEqual([[0, 1_400]]);
    const late = (at: number, left: boolean) =>
      record((recorder) => {
        recorder.hear(evidence(0));
        recorder.ended('laptop', at, left);
      });
    expect(mediaSpans(late(5_000, true))).toEqual([[0, 5_000]]);
    expect(mediaSpans(late(5_000, false))).toEqual([[0, 0]]);
    expect(mediaSpans(late(7_000, true))).toEqual([[0, 0]]);
    const timedOut = record((recorder) => {
      recorder.hear(evidence(0));
      recorder.ended('laptop', 18_000, false);
    });
    expect(mediaSpans(timedOut)).toEqual([[0, 0]]);
  });

  it('that are marked as interrupted where the node went down, but not where somebody said goodbye', () => {
    const interrupted = record((recorder) => {
      recorder.hear(evidence(0));
      recorder.hear(evidence(0, { connectionId: 'phone' }));
      recorder.hear(evidence(0, { connectionId: 'tablet' }));
      recorder.hear(evidence(0, { connectionId: 'gone before' }));
      recorder.ended('gone before', 500, false);
      recorder.goDown();
      recorder.ended('phone', 1_000, false);
      recorder.ended('tablet', 1_000, true);
    }).filter((span) => span.interrupted);
    expect(interrupted.map(({ connectionId }) => connectionId)).toEqual(['laptop', 'phone']);
  });

  it('of each session apart, though the connection stays', () => {
    const next = '9'.repeat(24);
    const spans = record((recorder) => {
      recorder.hear(evidence(0));
      recorder.hear(evidence(2_000));
      recorder.hear(evidence(4_000, { sessionId: next }));
      recorder.hear(evidence(6_000, { sessionId: next }));
    });
    expect(spans.map(({ sessionId, startAt, lastAt }) => [sessionId, startAt, lastAt])).toEqual([
      ['2'.repeat(24), 0, 2_000],
      [next, 4_000, 6_000],
    ]);
  });

  it('that never overlap for one connection, never shrink and never begin before the evidence', () => {
    const step = fc.record({
      wait: fc.integer({ min: 100, max: 9_000 }),
      receiving: fc.boolean(),
      sweep: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (script) => {
        let at = 0;
        const spans = record((recorder) => {
          for (const { wait, receiving, sweep } of script) {
            at += wait;
            if (sweep) recorder.sweep(at);
            recorder.hear(evidence(at, { receiving }));
          }
        });
        for (const [index, span] of spans.entries()) {
          expect(span.lastAt).toBeGreaterThanOrEqual(span.startAt);
          expect(span.closed).toBe(true);
          const next = spans[index + 1];
          if (next) expect(next.startAt).toBeGreaterThanOrEqual(span.lastAt);
        }
        expect(spans[0]?.startAt).toBe(script[0]?.wait);
        expect(spans.at(-1)?.lastAt).toBeLessThanOrEqual(at);
      }),
    );
  });

  it('that are handed over again when they could not be written, in their latest form', () => {
    const recorder = newRecorder();
    recorder.hear(evidence(0));
    const taken = recorder.takeChanged();
    recorder.hear(evidence(2_000));
    recorder.putBack(taken);
    expect(recorder.takeChanged()).toMatchObject([{ startAt: 0, lastAt: 2_000 }]);
  });

  it('and tell who is receiving, idle, dropped or gone', () => {
    const recorder = newRecorder();
    const told: string[] = [];
    recorder.onChange((connection) => told.push(`${connection.state} since ${connection.since}`));
    recorder.hear(evidence(0, { receiving: false }));
    recorder.hear(evidence(2_000));
    recorder.sweep(8_000);
    recorder.hear(evidence(12_000));
    recorder.ended('laptop', 12_500, true);
    expect(told).toEqual([
      'idle since 0',
      'receiving since 2000',
      'lost since 2000',
      'receiving since 12000',
      'left since 12500',
    ]);
  });
});
