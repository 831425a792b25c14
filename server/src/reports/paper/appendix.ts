import type { SessionReport } from '@minber/shared/attendance/report';
import { inLanguage } from '@minber/shared/platform/text';
import { dateText, intervalsText, minutesOf, secondText } from '../../documents/index.ts';
import { amountOf } from '../lines.ts';
import { texts } from '../texts.ts';
import { byRegion } from './by-region.ts';
import { differencesTables } from './difference-tables.ts';
import type { PaperInput, PaperSession, Section, Table } from './paper.ts';
import { placeNames } from './place-names.ts';
import { footOf, proofFacts, qrOf } from './proof.ts';
import { momentText, sessionFacts } from './session-facts.ts';
import { type PaperWords, paperWords } from './words.ts';

/** What belongs to the whole session: sums by region, everything done to its record, and the proof. */
export function appendix(session: PaperSession, input: PaperInput): Section {
  const { language } = input;
  const { report } = session.record;
  const words = paperWords[language];
  const tables = [
    byRegion(session, input),
    interruptions(report, words),
    corrections(report, words),
    adjustments(session, input),
    substitutions(report, words),
    conflicts(report, input, words),
    objections(session, words),
    ...differencesTables(session, input),
    acknowledged(session, input, words),
  ];
  return {
    name: `${dateText(report.plannedStart).slice(0, 5)} ${words.appendix}`,
    title: words.appendix,
    subtitle: `${inLanguage(report.title, language)} · ${dateText(report.plannedStart)}`,
    facts: [...sessionFacts(session, input), ...proofFacts(session, language)],
    tables: tables.filter(({ rows }) => rows.length > 0),
    signatures: words.signatures.slice(0, 1),
    foot: footOf(session, language),
    pageText: words.page,
    qr: qrOf(session),
  };
}

function table(title: string, columns: [string, number][], rows: Table['rows']): Table {
  return {
    title,
    columns: columns.map(([name, share]) => ({ title: name, share, numeric: false })),
    rows,
    total: null,
  };
}

function interruptions({ interruptions: all }: SessionReport, words: PaperWords): Table {
  const { from, to, minutes } = words.columns;
  const rows = all.map((one) => [secondText(one.from), secondText(one.to), minutesOf(one.to - one.from)]);
  return table(
    words.interruptions,
    [
      [from, 1],
      [to, 1],
      [minutes, 4],
    ],
    rows,
  );
}

function corrections({ corrections: all }: SessionReport, words: PaperWords): Table {
  const { kind, from, to, reason, author, at } = words.columns;
  const rows = all.map((one) => [
    words.correctionKinds[one.kind],
    secondText(one.interval.from),
    secondText(one.interval.to),
    one.reason,
    one.authorName,
    momentText(one.at),
  ]);
  return table(
    words.corrections,
    [
      [kind, 14],
      [from, 8],
      [to, 8],
      [reason, 40],
      [author, 18],
      [at, 12],
    ],
    rows,
  );
}

function adjustments({ record }: PaperSession, { language }: PaperInput): Table {
  const words = paperWords[language];
  const { report } = record;
  const names = new Map(report.lines.map(({ personId, name }) => [personId, name]));
  const hallOf = placeNames(report, language);
  const { whom, minutes, reason, author, at } = words.columns;
  const rows = report.adjustments.map(({ target, effect, interval, minutes: amount, ...one }) => [
    target.kind === 'person'
      ? (names.get(target.personId) ?? '')
      : target.kind === 'hall'
        ? words.adjustmentTargets.hall.replace('{hall}', hallOf(target))
        : words.adjustmentTargets.all,
    `${effect === 'add' ? '+' : '−'} ${amountOf(interval, amount, texts[language])}`,
    one.reason,
    one.authorName,
    momentText(one.at),
  ]);
  return table(
    words.adjustments,
    [
      [whom, 22],
      [minutes, 16],
      [reason, 34],
      [author, 16],
      [at, 12],
    ],
    rows,
  );
}

function substitutions({ substitutions: all }: SessionReport, words: PaperWords): Table {
  const { absent, came, basis, author, at } = words.columns;
  const rows = all
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map((one) => [one.representedName, one.personName, one.basis, one.byName, momentText(one.at)]);
  return table(
    words.substitutions,
    [
      [absent, 22],
      [came, 22],
      [basis, 28],
      [author, 16],
      [at, 12],
    ],
    rows,
  );
}

function conflicts(report: SessionReport, { language }: PaperInput, words: PaperWords): Table {
  const nameOf = placeNames(report, language);
  const { who, kind, places, at, answer } = words.columns;
  const rows = report.conflicts.map((one) => [
    [one.person, ...one.others].map(({ name }) => name).join('; '),
    words.conflictKinds[one.kind],
    one.places.map((place) => nameOf(place)).join('; '),
    intervalsText(one.intervals),
    one.resolution ? `${one.resolution.note} (${one.resolution.authorName})` : words.unresolved,
  ]);
  return table(
    words.conflicts,
    [
      [who, 22],
      [kind, 16],
      [places, 18],
      [at, 16],
      [answer, 28],
    ],
    rows,
  );
}

function objections({ record }: PaperSession, words: PaperWords): Table {
  const { who, text, at, answer } = words.columns;
  const rows = record.objections.map((one) => [
    one.name,
    one.text,
    momentText(one.at),
    one.answer
      ? `${words.outcomes[one.answer.outcome]}: ${one.answer.note} (${one.answer.byName})`
      : words.outcomes.open,
  ]);
  return table(
    words.objections,
    [
      [who, 20],
      [text, 36],
      [at, 12],
      [answer, 32],
    ],
    rows,
  );
}

function acknowledged({ approval, record }: PaperSession, { language }: PaperInput, words: PaperWords): Table {
  const nameOf = placeNames(record.report, language);
  // The name an item was frozen with is Kazakh.
  const hallOf = (item: string) => nameOf({ kind: 'hall', hallId: item.slice('hall:'.length) });
  const rows = (approval?.acknowledged ?? []).map(({ kind, item, name }) => [
    words.acknowledgedKinds[kind],
    (kind === 'hall' && hallOf(item)) || name,
  ]);
  return table(
    words.acknowledged,
    [
      [words.columns.kind, 40],
      [words.columns.whoOrWhere, 60],
    ],
    rows,
  );
}
