import type { Cause, Differences, FactDifference, PersonDifference, Value } from '@minber/shared/reports/differences';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';

/** Differences of two versions as sentences. */
export function useDifferenceWords() {
  const { t } = useTranslation('report');
  const format = useFormat();
  const localized = useLocalized();
  const time = (value: Value) => (typeof value === 'number' ? format.time(value) : '—');
  const minutes = (value: Value) => format.minutes(Number(value ?? 0));
  const late = (value: Value) =>
    typeof value === 'number' ? t('lateBy', { time: format.duration(value) }) : t('difference.notLate');

  const kinds = (value: Value) =>
    String(value ?? '')
      .split(' ')
      .filter(Boolean);
  /** What it rests on besides, and on what no longer. */
  const evidence = (from: Value, to: Value) => {
    const [before, after] = [kinds(from), kinds(to)];
    const added = after.filter((each) => !before.includes(each)).map((each) => `+ ${t(`evidences.${each}`)}`);
    const gone = before.filter((each) => !after.includes(each)).map((each) => `− ${t(`evidences.${each}`)}`);
    return [...added, ...gone].join(', ');
  };

  const words: Record<PersonDifference['changes'][number]['field'], (from: Value, to: Value) => string> = {
    creditedMs: (from, to) => t('difference.minutes', { from: minutes(from), to: minutes(to) }),
    percent: (from, to) => `${format.percent(Number(from ?? 0))} → ${format.percent(Number(to ?? 0))}`,
    hours: (from, to) =>
      t('difference.hours', { from: format.number(Number(from ?? 0)), to: format.number(Number(to ?? 0)) }),
    credited: (_, to) => t('preview.becomes', { state: t(to === true ? 'credited' : 'notCredited') }),
    lateMs: (from, to) => `${late(from)} → ${late(to)}`,
    firstInAt: (from, to) => t('difference.in', { from: time(from), to: time(to) }),
    lastOutAt: (from, to) => t('difference.out', { from: time(from), to: time(to) }),
    unconfirmedMs: (from, to) => t('difference.unconfirmed', { from: minutes(from), to: minutes(to) }),
    interruptionMs: (from, to) => t('difference.downtime', { from: minutes(from), to: minutes(to) }),
    evidence: (from, to) => t('difference.evidence', { change: evidence(from, to) }),
    confirmations: (from, to) =>
      t('difference.confirmations', { from: format.number(Number(from ?? 0)), to: format.number(Number(to ?? 0)) }),
    prompts: (from, to) => t('difference.prompts', { from: from ?? '—', to: to ?? '—' }),
  };

  /** "85 → 118 minutes, now credited"; of somebody new or gone only what he has or had. */
  function changes({ kind, changes: all }: PersonDifference): string {
    // The share follows from the minutes: said twice it only takes longer to read.
    const told = all.filter(({ field }) => field !== 'percent' || all.every((other) => other.field !== 'creditedMs'));
    const list = told.map(({ field, from, to }) => words[field](from, to)).join(', ');
    return kind === 'changed' ? list : [t(`difference.${kind}`), list].filter(Boolean).join(': ');
  }

  /** "Correction of 12 March by Иванов: the reason". */
  function cause({ kind, text, byName, at }: Cause): string {
    const head = [t(`cause.${kind}`), at !== null && format.dateTime(at), byName].filter(Boolean).join(', ');
    return text ? `${head}: ${text}` : head;
  }

  function policy({ field, from, to }: Differences['policy'][number]): string {
    const value = (each: Value) => {
      if (each === null) return '—';
      if (typeof each === 'boolean') return t(each ? 'common:yes' : 'common:no');
      if (typeof each === 'number') return field.endsWith('Ms') ? format.duration(each) : format.number(each);
      return t(`policyValue.${each}`, { defaultValue: each });
    };
    return `${t(`policyField.${field}`, { defaultValue: field })}: ${value(from)} → ${value(to)}`;
  }

  /** What a value of a fact is called: some are codes, some are the words of whoever wrote them. */
  function factValue(kind: FactDifference['kind'], value: string | null): string {
    if (value === null) return t(kind === 'resolution' ? 'factValue.unresolved' : 'factValue.none');
    if (kind === 'conflict' || kind === 'objection') return t(`factValue.${value}`, { defaultValue: value });
    const [heads, listed] = value.split('/');
    return kind === 'heads' ? t('factValue.heads', { heads, listed }) : value;
  }

  /** "How the conflict was resolved, Иванов: not resolved → the note (who, when)". */
  function fact({ kind, about, hall, from, to, note, byName, at }: FactDifference) {
    const whom = hall ? `${localized(hall.hall)}, ${localized(hall.centre)}` : about;
    const values = kind === 'heads' ? [to] : from === null && to === null ? [] : [from, to];
    const change = values.map((value) => factValue(kind, value)).join(' → ');
    return {
      head: [t(`fact.${kind}`), whom].filter(Boolean).join(', '),
      says: [change, note].filter(Boolean).join('. '),
      who: [byName, at !== null && format.dateTime(at)].filter(Boolean).join(', '),
    };
  }

  return { changes, cause, policy, fact };
}
