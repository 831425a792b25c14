import type { Language } from '@minber/shared/platform/text';
import { en } from './texts-en.ts';
import { kk } from './texts-kk.ts';
import { ru } from './texts-ru.ts';

/** Words of the exported tables. */
export interface Texts {
  sheets: Record<'seminars' | 'heatMap' | 'repeated' | 'halls' | 'person' | 'hall', string>;
  columns: Record<ColumnKey, string>;
  ownDevice: string;
  yes: string;
  no: string;
  year: string;
  evidence: Record<'device' | 'scan' | 'desk' | 'roll-call' | 'interruption' | 'adjustment', string>;
  times: string;
}

export type ColumnKey =
  | 'date'
  | 'seminar'
  | 'region'
  | 'centre'
  | 'hall'
  | 'name'
  | 'position'
  | 'organisation'
  | 'sessions'
  | 'halls'
  | 'expected'
  | 'came'
  | 'attended'
  | 'credited'
  | 'late'
  | 'dropped'
  | 'represented'
  | 'represents'
  | 'live'
  | 'minutes'
  | 'unconfirmed'
  | 'percent'
  | 'hours'
  | 'evidence'
  | 'cuts'
  | 'cutMinutes'
  | 'withoutMedia'
  | 'rollCallsAsked'
  | 'rollCalls'
  | 'headsDiffer';

export const texts: Record<Language, Texts> = { kk, ru, en };
