import type { SessionReport } from '@minber/shared/attendance/report';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import { dateText, intervalsText, minutesOf, minuteText } from '../documents/index.ts';
import { texts } from './texts.ts';

/** What stands above a session's table: when it was planned and live, by which rule it counts, when the system was down. */
export function sessionFacts(report: SessionReport, language: Language): { label: string; value: string }[] {
  const words = texts[language];
  const planned = `${dateText(report.plannedStart)}, ${minuteText(report.plannedStart)}–${minuteText(report.plannedEnd)}`;
  const rule =
    report.policy.mode === 'threshold'
      ? words.threshold.replace('{percent}', String(report.policy.thresholdPercent))
      : words.proportional;
  return [
    { label: words.planned, value: planned },
    {
      label: words.live,
      value:
        report.live.length > 0
          ? `${intervalsText(report.live)} (${minutesOf(report.liveMs)} ${words.minutes})`
          : words.none,
    },
    { label: words.policy, value: `${rule} (v${report.policy.version})` },
    {
      label: words.interruptions,
      value: report.interruptions.length > 0 ? intervalsText(report.interruptions) : words.none,
    },
    { label: words.made, value: `${dateText(report.madeAt)}, ${minuteText(report.madeAt)}` },
  ];
}

/** A short name of a session: `31.12 09:00`. */
export function sessionName(report: SessionReport): string {
  return `${dateText(report.plannedStart).slice(0, 5)} ${minuteText(report.plannedStart)}`;
}

export function seminarTitle(report: SessionReport, language: Language): string {
  return inLanguage(report.title, language);
}
