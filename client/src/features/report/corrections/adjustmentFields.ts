import type { ReportLine, SessionReport, WantedAdjustment } from '@minber/shared/attendance/report';
import type { z } from 'zod';
import { fromInputValue } from '../../../i18n/zone.ts';
import { toFieldValue } from '../fieldTimes.ts';

/** What the fields of a correction hold. */
export type AdjustmentFields = {
  /** `all`, `person:<id>`, or a hall's id. */
  target: string;
  effect: 'add' | 'remove';
  by: 'interval' | 'minutes';
  from: string;
  to: string;
  minutes: number | string;
};

/** Proposes the whole live time: most corrections give back what a broken device lost. */
export function toFields(report: SessionReport, person: ReportLine | undefined, zone: string): AdjustmentFields {
  return {
    target: person ? `person:${person.personId}` : 'all',
    effect: 'add',
    by: 'interval',
    from: toFieldValue(report.live[0]?.from ?? report.plannedStart, zone),
    to: toFieldValue(report.live.at(-1)?.to ?? report.plannedEnd, zone),
    minutes: '',
  };
}

/** The contract's body without key and reason. */
export function toWanted(
  { target, effect, by, from, to, minutes }: AdjustmentFields,
  zone: string,
): z.input<typeof WantedAdjustment> {
  return {
    target: targetOf(target),
    effect,
    ...(by === 'minutes'
      ? { minutes: Number(minutes) }
      : { from: fromInputValue(from, zone) ?? Number.NaN, to: fromInputValue(to, zone) ?? Number.NaN }),
  };
}

function targetOf(target: string): z.input<typeof WantedAdjustment>['target'] {
  if (target === 'all') return { kind: 'all' };
  if (target.startsWith('person:')) return { kind: 'person', personId: target.slice('person:'.length) };
  return { kind: 'hall', hallId: target };
}
