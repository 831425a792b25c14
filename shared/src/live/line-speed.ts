/** Bits per second with which everything is received at its best: camera 1.1, screen 1.5 Mbit/s, sound, some reserve. */
const wholeBps = 3_200_000;
/** Camera in its middle layer (500 kbit/s), slides slowly (250), sound. */
const smallerBps = 1_000_000;
/** Camera in its smallest layer (150), slides slowly, sound. */
const leastBps = 500_000;

/** What a seminar looks like over a line: everything at its best, smaller, in low data, or sound alone for certain. */
export type LineGrade = 'whole' | 'smaller' | 'least' | 'sound';

/** What a line of so many bits per second is enough for. */
export function gradeOfLine(bps: number): LineGrade {
  if (bps >= wholeBps) return 'whole';
  if (bps >= smallerBps) return 'smaller';
  return bps >= leastBps ? 'least' : 'sound';
}

/** One download: what came, and how long it took from asking to the last byte. */
export interface LineSample {
  bytes: number;
  ms: number;
}

/** A line's speed in bits per second: its best sample, since waiting for the first byte only ever makes one look slower. */
export function speedOf(samples: LineSample[]): number {
  return Math.max(0, ...samples.map(({ bytes, ms }) => (bytes * 8000) / Math.max(1, ms)));
}

const firstKb = 32;
const mostKb = 1024;
const enoughMs = 3000;
/** Faster need not be known. */
export const plentyBps = 10_000_000;

/** How many kB to ask for next; undefined: known well enough. A fast line is asked for 1 to 2 MB, a slow one for 3 s. */
export function nextSampleKb(samples: LineSample[]): number | undefined {
  const spentMs = samples.reduce((sum, { ms }) => sum + ms, 0);
  if (spentMs >= enoughMs || speedOf(samples) >= plentyBps) return undefined;
  const kB = firstKb * 2 ** samples.length;
  return kB > mostKb ? undefined : kB;
}
