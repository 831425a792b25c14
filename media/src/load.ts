import type { LoadLevel } from './types.ts';

/** A level begins when even the least loaded worker is above `enter`, and ends only below `leave`. */
const THRESHOLDS: Record<Exclude<LoadLevel, 'normal'>, { enter: number; leave: number }> = {
  capped: { enter: 0.8, leave: 0.7 },
  essential: { enter: 0.95, leave: 0.85 },
};

/**
 * How much rooms may send, from the CPU shares (0..1) of all workers that could take them. One idle worker is room
 * enough, so the least loaded one decides. `previous` gives the levels their hysteresis; no worker at all is overload.
 */
export function loadLevelFor(cpu: readonly number[], previous: LoadLevel = 'normal'): LoadLevel {
  const least = cpu.length === 0 ? 1 : Math.min(...cpu);
  const holds = (level: 'capped' | 'essential', held: boolean): boolean =>
    least > (held ? THRESHOLDS[level].leave : THRESHOLDS[level].enter);
  if (holds('essential', previous === 'essential')) return 'essential';
  if (holds('capped', previous !== 'normal')) return 'capped';
  return 'normal';
}
