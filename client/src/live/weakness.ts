import { qualityOf, type ReceiveNumbers } from './stats.ts';

/** `nothing` comes; `held`: sound comes, and no picture that should; `slow`: both come, and badly. */
export type Weakness = 'nothing' | 'held' | 'slow';

/** What is to be said of the line; null: nothing. `expected`: the ids of the tracks that are being sent. */
export function weaknessOf(numbers: ReceiveNumbers, expected: ReadonlySet<string>): Weakness | null {
  const tracks = numbers.tracks.filter(({ trackIdentifier }) => expected.has(trackIdentifier));
  if (tracks.length === 0) return null;
  if (tracks.every(({ bitrateBps }) => bitrateBps === 0)) return 'nothing';
  const pictures = tracks.filter(({ kind }) => kind === 'video');
  if (pictures.length > 0 && pictures.every(({ bitrateBps }) => bitrateBps === 0)) return 'held';
  return qualityOf(numbers) === 'poor' ? 'slow' : null;
}
