import type { NewAdjustment, ReportLine, SessionReport } from '@minber/shared/attendance/report';
import type { z } from 'zod';
import { fromInputValue, toInputValue } from '../../i18n/zone.ts';

/** What the fields of a correction hold. */
export type AdjustmentFields = {
  /** `all`, `person:<id>`, or a hall's id. */
  target: string;
  effect: 'add' | 'remove';
  by: 'interval' | 'minutes';
  from: string;
  to: string;
  minutes: number | string;
  reason: string;
};

/** Proposes the whole live time: most corrections give back what a broken device lost. */
export function toFields(report: SessionReport, person: ReportLine | undefined, zone: string): AdjustmentFields {
  return {
    target: person ? `person:${person.personId}` : 'all',
    effect: 'add',
    by: 'interval',
    from: toInputValue(report.live[0]?.from ?? report.plannedStart, zone),
    to: toInputValue(report.live.at(-1)?.to ?? report.plannedEnd, zone),
    minutes: '',
    reason: '',
  };
}

/** The contract's body; `key` stays the same while this correction is being tried, so that it is made once. */
export function toBody(
  { target, effect, by, from, to, minutes, reason }: AdjustmentFields,
  key: string,
  zone: string,
): z.input<typeof NewAdjustment> {
  return {
    key,
    target: targetOf(target),
    effect,
    reason,
    ...(by === 'minutes'
      ? { minutes: Number(minutes) }
      : { from: fromInputValue(from, zone) ?? Number.NaN, to: fromInputValue(to, zone) ?? Number.NaN }),
  };
}

function targetOf(target: string): z.input<typeof NewAdjustment>['target'] {
  if (target === 'all') return { kind: 'all' };
  if (target.startsWith('person:')) return { kind: 'person', personId: target.slice('person:'.length) };
  return { kind: 'hall', hallId: target };
}
