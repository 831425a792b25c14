import type { Adjustment, Interval, ReportLine, SessionReport } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language, type LocalizedText } from '@minber/shared/platform/text';
import type { Place } from '@minber/shared/seminars/people';
import { filled, intervalsText, minutesOf, numberText, secondText } from '../documents/index.ts';
import { type ColumnKey, type Texts, texts } from './texts.ts';

/** Reports with all that is needed to write them out; plain data, because it travels to a thread. */
export interface ReportInput {
  reports: SessionReport[];
  /** What this reader may see of a person's IIN: whole, masked or nothing. */
  iins: Record<Id, string>;
  regions: Record<Id, LocalizedText>;
  language: Language;
}

export type ReportCells = Record<ColumnKey, string | number | null>;

const collator = new Intl.Collator('kk');

/** Every line of a session as cells, in the Kazakh order of names. */
export function reportCells(report: SessionReport, input: ReportInput): ReportCells[] {
  const words = texts[input.language];
  const halls = hallNames(report, input.language, words);
  return report.lines
    .toSorted((one, other) => collator.compare(one.name, other.name))
    .map((line, at) => ({
      number: at + 1,
      name: line.name,
      iin: input.iins[line.personId] ?? '',
      position: line.position,
      organisation: line.organisation,
      region: line.regionId
        ? inLanguage(input.regions[line.regionId] ?? { kk: '', ru: '', en: '' }, input.language)
        : '',
      hall: placesOf(line).map(halls).join('; '),
      in: line.firstInAt === null ? '' : secondText(line.firstInAt),
      out: line.lastOutAt === null ? '' : secondText(line.lastOutAt),
      minutes: minutesOf(line.creditedMs),
      percent: line.percent,
      hours: Math.round(line.hours * 100) / 100,
      late: line.lateMs === null ? null : minutesOf(line.lateMs),
      credited: line.credited ? words.credited : words.notCredited,
      why: words.why[line.why],
      evidence: line.evidence.map((one) => words.evidence[one]).join(', '),
      gaps: intervalsText(line.gaps),
      interruptions: line.interruptionMs > 0 ? minutesOf(line.interruptionMs) : null,
      adjustments: adjustmentsOf(line, report.adjustments, words),
      note: notesOf(line, input.language, halls).join('; '),
    }));
}

/** The name of a place as the sheet writes it. */
export function hallNames(report: SessionReport, language: Language, words: Texts): (place: Place) => string {
  const names = new Map(
    report.halls.flatMap(({ place, names: found }) =>
      place.kind === 'hall' && found ? [[place.hallId, found] as const] : [],
    ),
  );
  return (place) => {
    if (place.kind === 'own') return words.ownDevice;
    const found = names.get(place.hallId);
    return found ? inLanguage(found.hall, language) : '';
  };
}

/** Where he was; who was nowhere, where he was expected. */
function placesOf(line: ReportLine): Place[] {
  if (line.places.length > 0) return line.places;
  return line.expectedPlace ? [line.expectedPlace] : [];
}

function adjustmentsOf(line: ReportLine, adjustments: Adjustment[], words: Texts): string {
  return adjustments
    .filter(({ adjustmentId }) => line.adjustmentIds.includes(adjustmentId))
    .map(
      ({ effect, interval, minutes, reason, authorName }) =>
        `${effect === 'add' ? '+' : '−'} ${amountOf(interval, minutes, words)}: ${reason} (${authorName})`,
    )
    .join('; ');
}

export function amountOf(interval: Interval | null, minutes: number | null, words: Texts): string {
  return interval ? intervalsText([interval]) : `${minutes ?? 0} ${words.minutes}`;
}

/** What the reader must know of a line besides its numbers. */
export function notesOf(line: ReportLine, language: Language, nameOf: (place: Place) => string): string[] {
  const { notes } = texts[language];
  const { represents, representedBy, recordedAs, expectedPlace } = line;
  return [
    line.kind === 'guest' ? notes.guest : '',
    expectedPlace || line.kind === 'guest' ? '' : notes.walkIn,
    line.elsewhere && expectedPlace ? filled(notes.elsewhere, { place: nameOf(expectedPlace) }) : '',
    represents ? filled(notes.represents, represents) : '',
    representedBy ? filled(notes.representedBy, representedBy) : '',
    recordedAs ? filled(notes.recordedAs, { name: recordedAs }) : '',
    line.unconfirmedMs > 0
      ? filled(notes.unconfirmed, { minutes: numberText(minutesOf(line.unconfirmedMs), language) })
      : '',
    line.conflictIds.length > 0 ? notes.conflict : '',
  ].filter(Boolean);
}
