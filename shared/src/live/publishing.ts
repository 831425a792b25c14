import type { TrackSource } from './media.ts';
import type { StageRole } from './state.ts';

const SOURCES: Record<StageRole, TrackSource[]> = {
  host: ['camera', 'microphone', 'screen'],
  speaker: ['camera', 'microphone', 'screen'],
  guest: ['camera', 'microphone', 'screen'],
  floor: ['camera', 'microphone'],
  hall: ['camera', 'microphone'],
};

/** What someone on the stage may send. */
export function sourcesOf(role: StageRole): TrackSource[] {
  return SOURCES[role];
}
