import type { CorrectionKind } from '@minber/shared/attendance/record';
import type { ConflictKind } from '@minber/shared/attendance/report';
import type { Language } from '@minber/shared/platform/text';
import type { CauseKind, ChangedField, FactKind } from '@minber/shared/reports/differences';
import { en } from './words-en.ts';
import { kk } from './words-kk.ts';
import { ru } from './words-ru.ts';

/** Words that stand on the document only; the rest it shares with the exported tables. */
export interface PaperWords {
  draft: string;
  draftNote: string;
  document: string;
  institution: string;
  seminar: string;
  session: string;
  of: string;
  hall: string;
  centre: string;
  region: string;
  policy: string;
  policyParts: Record<'grace' | 'late' | 'unconfirmed' | 'countUnconfirmed' | 'hour' | 'tenths' | 'halves', string>;
  recordedLive: string;
  hallTotals: string;
  rollCalls: string;
  rollCall: string;
  sheetState: Record<'confirmed' | 'out-of-date' | 'unconfirmed', string>;
  sheetLabel: string;
  notes: Record<'late' | 'adjusted' | 'confirmedTimes' | 'prompts' | 'downtime', string>;
  signatures: { role: string; line: string }[];
  page: string;
  number: string;
  version: string;
  checkCode: string;
  verifyAt: string;
  hash: string;
  key: string;
  approvedBy: string;
  note: string;
  acknowledged: string;
  acknowledgedKinds: Record<'objection' | 'conflict' | 'hall' | 'session' | 'desks', string>;
  appendix: string;
  byRegion: string;
  interruptions: string;
  corrections: string;
  correctionKinds: Record<CorrectionKind, string>;
  adjustments: string;
  adjustmentTargets: Record<'all' | 'hall', string>;
  substitutions: string;
  conflicts: string;
  conflictKinds: Record<ConflictKind, string>;
  unresolved: string;
  objections: string;
  outcomes: Record<'accepted' | 'refused' | 'open', string>;
  differences: string;
  differenceKinds: Record<'changed' | 'new' | 'removed', string>;
  fields: Record<ChangedField, string>;
  causes: Record<CauseKind, string>;
  facts: Record<FactKind, string>;
  liveTime: string;
  columns: Record<
    | 'from'
    | 'to'
    | 'minutes'
    | 'kind'
    | 'whom'
    | 'who'
    | 'whoOrWhere'
    | 'reason'
    | 'author'
    | 'at'
    | 'basis'
    | 'places'
    | 'text'
    | 'answer'
    | 'what'
    | 'before'
    | 'after'
    | 'cause'
    | 'absent'
    | 'came',
    string
  >;
  noRegion: string;
  minutes: string;
}

export const paperWords: Record<Language, PaperWords> = { kk, ru, en };
