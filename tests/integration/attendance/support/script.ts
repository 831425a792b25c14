import type { Interval } from '../../../../shared/src/attendance/rules/intervals.ts';
import type { Cast, Who } from './cast.ts';

export const second = 1000;
const askedEvery = 2 * second;

/** One connection of a script: when it joins and ends, how it ends, and whether media comes. Milliseconds from the start. */
export interface Line {
  owner: Who | 'northScreen' | 'southScreen';
  from: number;
  to: number;
  /** `leave`: a goodbye or a closed socket; `cut`: the line is dead and nobody notices but by silence. */
  ending: 'leave' | 'cut';
  media: boolean;
}

/** A server that dies: nothing is heard until it is back, and everyone comes back a little later. */
export interface Kill {
  at: number;
  backAt: number;
}

export type Happening =
  | { at: number; kind: 'heard'; line: Line; connectionId: string; receiving: boolean }
  | { at: number; kind: 'ended'; connectionId: string; left: boolean }
  | { at: number; kind: 'sweep' | 'write' | 'kill' };

/** Pseudo-random numbers in [0, 1) that are the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Everything the server would notice of these lines, in order. A kill cuts every line in two. */
export function happenings(
  lines: readonly Line[],
  kills: readonly Kill[],
  until: number,
  random: () => number,
): Happening[] {
  const result: Happening[] = [];
  for (const line of lines) for (const part of partsOf(line, kills, random)) result.push(...heardOf(part, random));
  for (let at = 500; at <= until; at += 500) result.push({ at, kind: 'sweep' });
  for (let at = 700; at <= until; at += 2 * second) result.push({ at, kind: 'write' });
  for (const { at } of kills) result.push({ at, kind: 'kill' });
  const alive = result.filter(
    ({ at, kind }) => kind === 'kill' || !kills.some((kill) => at >= kill.at && at < kill.backAt),
  );
  return alive.sort((a, b) => a.at - b.at);
}

let counter = 0;

function heardOf(line: Line, random: () => number): Happening[] {
  counter += 1;
  const connectionId = `script-${counter}`;
  const found: Happening[] = [{ at: line.from, kind: 'heard', line, connectionId, receiving: false }];
  for (let at = line.from + random() * askedEvery; at < line.to; at += askedEvery + (random() - 0.5) * 200)
    found.push({ at, kind: 'heard', line, connectionId, receiving: line.media });
  if (line.ending === 'leave') found.push({ at: line.to, kind: 'ended', connectionId, left: true });
  else found.push({ at: line.to + 18 * second, kind: 'ended', connectionId, left: false });
  return found;
}

function partsOf(line: Line, kills: readonly Kill[], random: () => number): Line[] {
  let rest: Line = line;
  const parts: Line[] = [];
  for (const { at, backAt } of [...kills].sort((a, b) => a.at - b.at)) {
    if (at <= rest.from || at >= rest.to) continue;
    parts.push({ ...rest, to: at, ending: 'cut' });
    rest = { ...rest, from: backAt + random() * 5 * second };
  }
  return rest.from < rest.to ? [...parts, rest] : parts;
}

/** When a person was truly there: his lines with media; a kill is nobody's absence. */
export function truthOf(lines: readonly Line[], who: Who): Interval[] {
  return lines.filter(({ owner, media }) => owner === who && media).map(({ from, to }) => ({ from, to }));
}

export const hallOf = (cast: Cast, owner: Line['owner']): string | null =>
  owner === 'northScreen' ? cast.north.hallId : owner === 'southScreen' ? cast.south.hallId : null;
