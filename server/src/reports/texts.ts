import type { LineEvidence, Why } from '@minber/shared/attendance/report';
import type { Language } from '@minber/shared/platform/text';
import { en } from './texts-en.ts';
import { kk } from './texts-kk.ts';
import { ru } from './texts-ru.ts';

/** Words of the exported sheets. */
export interface Texts {
  columns: Record<ColumnKey, string>;
  why: Record<Why, string>;
  evidence: Record<LineEvidence, string>;
  credited: string;
  notCredited: string;
  ownDevice: string;
  summary: string;
  people: string;
  sheet: string;
  session: string;
  planned: string;
  live: string;
  policy: string;
  threshold: string;
  proportional: string;
  interruptions: string;
  none: string;
  made: string;
  times: string;
  totals: Record<
    'expected' | 'attended' | 'credited' | 'late' | 'minutes' | 'hours' | 'sessions' | 'centre' | 'hallMinutes',
    string
  >;
  notes: Record<
    'walkIn' | 'guest' | 'unconfirmed' | 'conflict' | 'elsewhere' | 'represents' | 'representedBy' | 'recordedAs',
    string
  >;
  signatures: string[];
  minutes: string;
}
export type ColumnKey =
  | 'number'
  | 'name'
  | 'iin'
  | 'position'
  | 'organisation'
  | 'region'
  | 'hall'
  | 'in'
  | 'out'
  | 'minutes'
  | 'percent'
  | 'hours'
  | 'late'
  | 'credited'
  | 'why'
  | 'evidence'
  | 'gaps'
  | 'interruptions'
  | 'adjustments'
  | 'note';

export const texts: Record<Language, Texts> = { kk, ru, en };
