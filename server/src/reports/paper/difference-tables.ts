import type { ChangedField, Value } from '@minber/shared/reports/differences';
import { filled, minutesOf, numberText, secondText } from '../../documents/index.ts';
import { texts } from '../texts.ts';
import type { PaperInput, PaperSession, Table } from './paper.ts';
import { paperWords } from './words.ts';

/** What a version says of how it differs from the one before it; nothing for the first. */
export function differencesTables({ approval }: PaperSession, { language }: PaperInput): Table[] {
  const differences = approval?.differences;
  if (!differences) return [];
  const words = paperWords[language];
  const title = filled(words.differences, { version: differences.from });
  const { whom, what, before, after, cause } = words.columns;
  const columns = [
    { title: whom, share: 24, numeric: false },
    { title: what, share: 14, numeric: false },
    { title: before, share: 12, numeric: false },
    { title: after, share: 12, numeric: false },
    { title: cause, share: 38, numeric: false },
  ];
  const wholeSession = [
    ...(differences.live
      ? [
          [
            '',
            words.liveTime,
            minutesOf(differences.live.fromMs),
            minutesOf(differences.live.toMs),
            words.causes.correction,
          ],
        ]
      : []),
    ...differences.policy.map(({ field, from, to }) => ['', field, plain(from), plain(to), words.causes.policy]),
  ];
  const people = differences.people.map(({ name, kind, changes, causes }) => [
    name,
    [words.differenceKinds[kind], ...changes.map(({ field }) => words.fields[field])].join('\n'),
    ['', ...changes.map(({ field, from }) => shown(field, from, language))].join('\n'),
    ['', ...changes.map(({ field, to }) => shown(field, to, language))].join('\n'),
    causes
      .map((one) => [words.causes[one.kind], one.text, one.byName ? `(${one.byName})` : ''].filter(Boolean).join(' '))
      .join('\n'),
  ]);
  return [{ title, columns, rows: [...wholeSession, ...people], total: null }];
}

function shown(field: ChangedField, value: Value, language: PaperInput['language']): string {
  const words = texts[language];
  if (typeof value === 'boolean') return value ? words.credited : words.notCredited;
  if (typeof value !== 'number') return '–';
  if (field === 'creditedMs' || field === 'lateMs') return numberText(minutesOf(value), language);
  if (field === 'firstInAt' || field === 'lastOutAt') return secondText(value);
  return numberText(value, language);
}

function plain(value: Value): string {
  return value === null ? '–' : String(value);
}
