import type { CorrectionKind, WantedCorrection } from '@minber/shared/attendance/record';
import type { SessionReport } from '@minber/shared/attendance/report';
import type { Instant } from '@minber/shared/platform/ids';
import type { z } from 'zod';
import { fromInputValue } from '../../../i18n/zone.ts';
import { toFieldValue } from '../fieldTimes.ts';
import { type Interval, without } from '../lines/timeline.ts';

/** What the fields of a correction of the session hold. */
export type CorrectionFields = { kind: CorrectionKind; moment: string; from: string; to: string };

/** What each kind starts from: what the record says now. */
export function fieldsOf(kind: CorrectionKind, report: SessionReport, zone: string): CorrectionFields {
  const { live, plannedStart, plannedEnd } = report;
  const start = live[0]?.from ?? plannedStart;
  const end = live.at(-1)?.to ?? plannedEnd;
  const field = (instant: Instant) => toFieldValue(instant, zone);
  return {
    kind,
    moment: kind === 'true-start' || kind === 'true-end' ? field(kind === 'true-start' ? start : end) : '',
    from: '',
    to: '',
  };
}

/** The contract's body without key and reason. What is not filled in becomes no moment, which the contract refuses. */
export function toWanted({ kind, moment, from, to }: CorrectionFields, zone: string): z.input<typeof WantedCorrection> {
  const instant = (value: string) => fromInputValue(value, zone) ?? Number.NaN;
  if (kind === 'true-start' || kind === 'true-end') return { kind, moment: instant(moment) };
  return { kind, from: instant(from), to: instant(to) };
}

/** The pauses as they stand in the record now, for "there was no break". */
export function pausesOf({ live }: Pick<SessionReport, 'live'>): Interval[] {
  const first = live[0];
  const last = live.at(-1);
  return first && last ? without([{ from: first.from, to: last.to }], live) : [];
}
