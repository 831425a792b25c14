import { liveApi } from '@minber/shared/live/contract';
import { type LineSample, nextSampleKb, speedOf } from '@minber/shared/live/line-speed';
import { addressOf } from '../../api/call.ts';

const patienceMs = 10_000;

/** The line's speed from the server to here in bits per second; null: nothing came within 10 s. */
export async function measureLine(signal: AbortSignal): Promise<number | null> {
  const samples: LineSample[] = [];
  const bound = anyOf(signal, AbortSignal.timeout(patienceMs));
  try {
    for (let kB = nextSampleKb(samples); kB !== undefined; kB = nextSampleKb(samples)) {
      const begun = performance.now();
      const answer = await fetch(addressOf(liveApi.lineSample, { query: { kB } }), {
        cache: 'no-store',
        signal: bound,
      });
      if (!answer.ok) break;
      const { byteLength } = await answer.arrayBuffer();
      samples.push({ bytes: byteLength, ms: performance.now() - begun });
    }
  } catch {
    // What came before the line broke is what is known of it.
  }
  return samples.length > 0 ? speedOf(samples) : null;
}

/** Aborted with the first of them (`AbortSignal.any` is younger than the browsers we serve). */
function anyOf(...signals: AbortSignal[]): AbortSignal {
  const first = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) first.abort();
    signal.addEventListener('abort', () => first.abort());
  }
  return first.signal;
}
