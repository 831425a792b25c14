import type { SessionReport } from '@minber/shared/attendance/report';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import { dateText, filled, intervalsText, minutesOf, minuteText } from '../../documents/index.ts';
import { texts } from '../texts.ts';
import type { Fact, PaperInput, PaperSession } from './paper.ts';
import { paperWords } from './words.ts';

/** What stands above every sheet of a session: whose, which, when, by which rule. */
export function sessionFacts({ record, place }: PaperSession, { language, institution }: PaperInput): Fact[] {
  const { report } = record;
  const words = texts[language];
  const own = paperWords[language];
  const planned = `${dateText(report.plannedStart)}, ${minuteText(report.plannedStart)}–${minuteText(report.plannedEnd)}`;
  const isCorrected = report.corrections.length > 0;
  return [
    { label: own.institution, value: institution },
    { label: own.seminar, value: inLanguage(report.title, language) },
    { label: own.session, value: `${filled(own.of, place)}, ${dateText(report.plannedStart)}` },
    { label: words.planned, value: planned },
    {
      label: words.live,
      value:
        report.live.length > 0
          ? `${intervalsText(report.live)} (${minutesOf(report.liveMs)} ${words.minutes})`
          : words.none,
    },
    ...(isCorrected ? [{ label: own.recordedLive, value: intervalsText(report.recordedLive) || words.none }] : []),
    { label: own.policy, value: policyText(report, language) },
  ];
}

function policyText({ policy }: SessionReport, language: Language): string {
  const words = texts[language];
  const { policyParts: parts } = paperWords[language];
  const inMinutes = (ms: number) => ({ minutes: minutesOf(ms) });
  return [
    policy.mode === 'threshold' ? filled(words.threshold, { percent: policy.thresholdPercent }) : words.proportional,
    policy.mode === 'proportional' ? parts[policy.hoursIn] : '',
    filled(parts.grace, inMinutes(policy.graceMs)),
    filled(parts.late, inMinutes(policy.lateAfterMs)),
    policy.countUnconfirmed ? parts.countUnconfirmed : filled(parts.unconfirmed, inMinutes(policy.unconfirmedLimitMs)),
    filled(parts.hour, { minutes: policy.academicMinutes }),
    `v${policy.version}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** `01.09.2026, 09:05`. */
export function momentText(at: number): string {
  return `${dateText(at)}, ${minuteText(at)}`;
}
