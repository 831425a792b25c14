import { ConflictKind, LineEvidence } from '@minber/shared/attendance/report';
import { inLanguage } from '@minber/shared/platform/text';
import type { Cause, ChangedField, FactDifference, Value } from '@minber/shared/reports/differences';
import { filled, minutesOf, numberText, secondText } from '../../documents/index.ts';
import { texts } from '../texts.ts';
import type { PaperInput, PaperSession, Table } from './paper.ts';
import { momentText } from './session-facts.ts';
import { type PaperWords, paperWords } from './words.ts';

/** What a version says of how it differs from the one before it; nothing for the first. */
export function differencesTables({ approval }: PaperSession, { language }: PaperInput): Table[] {
  const differences = approval?.differences;
  if (!differences) return [];
  const words = paperWords[language];
  const title = filled(words.differences, { version: differences.from });
  const { whoOrWhere, what, before, after, cause } = words.columns;
  const columns = [
    { title: whoOrWhere, share: 24, numeric: false },
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
  const people = differences.people.map(({ name, kind, changes, causes }) => {
    // Who came or went has a line of his own before what is said of him, and nothing stands beside it.
    const [what, beside] = kind === 'changed' ? [[], []] : [[words.differenceKinds[kind]], ['–']];
    return [
      name,
      [...what, ...changes.map(({ field }) => words.fields[field])].join('\n'),
      [...beside, ...changes.map(({ field, from }) => shown(field, from, language))].join('\n'),
      [...beside, ...changes.map(({ field, to }) => shown(field, to, language))].join('\n'),
      causes.map((one) => causeText(one, words)).join('\n'),
    ];
  });
  const facts = differences.facts.map((fact) => factRow(fact, language));
  return [{ title, columns, rows: [...wholeSession, ...people, ...facts], total: null }];
}

function causeText({ kind, text, byName }: Cause, words: PaperWords): string {
  const said = [words.causes[kind], text].filter(Boolean).join(': ');
  return byName ? `${said} (${byName})` : said;
}

function factRow(fact: FactDifference, language: PaperInput['language']): Table['rows'][number] {
  const { kind, about, hall, from, to, note, byName, at } = fact;
  const words = paperWords[language];
  const whom = hall ? `${inLanguage(hall.hall, language)}, ${inLanguage(hall.centre, language)}` : about;
  const who = [byName, at === null ? '' : momentText(at)].filter(Boolean).join(', ');
  const why = [note, who && `(${who})`].filter(Boolean).join(' ');
  return [whom, words.facts[kind], factValue(kind, from, language), factValue(kind, to, language), why];
}

function factValue(kind: FactDifference['kind'], value: string | null, language: PaperInput['language']): string {
  const words = paperWords[language];
  if (value === null) return kind === 'resolution' ? words.unresolved : '–';
  const conflict = ConflictKind.options.find((one) => one === value);
  if (kind === 'conflict' && conflict) return words.conflictKinds[conflict];
  if (kind === 'objection') return words.outcomes[value as keyof typeof words.outcomes] ?? value;
  return value;
}

function shown(field: ChangedField, value: Value, language: PaperInput['language']): string {
  const words = texts[language];
  if (typeof value === 'boolean') return value ? words.credited : words.notCredited;
  if (field === 'evidence') return evidenceText(value, language);
  if (typeof value === 'string') return value;
  if (value === null) return '–';
  if (field.endsWith('Ms')) return numberText(minutesOf(value), language);
  if (field === 'firstInAt' || field === 'lastOutAt') return secondText(value);
  return numberText(value, language);
}

function evidenceText(value: Value, language: PaperInput['language']): string {
  const found = LineEvidence.options.filter((one) =>
    String(value ?? '')
      .split(' ')
      .includes(one),
  );
  return found.map((one) => texts[language].evidence[one]).join(', ') || '–';
}

function plain(value: Value): string {
  return value === null ? '–' : String(value);
}
