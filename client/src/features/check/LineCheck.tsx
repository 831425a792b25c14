import { gradeOfLine, plentyBps } from '@minber/shared/live/line-speed';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { CheckRow, type Verdict } from './CheckRow.tsx';
import { measureLine } from './measureLine.ts';

const verdicts = { whole: 'good', smaller: 'good', least: 'warn', sound: 'warn' } as const;

/** How fast the line is, and what of a seminar it carries. Waits with `ready` for what would disturb it to be over. */
export function LineCheck({ ready }: { ready: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [bps, setBps] = useState<number | null | undefined>(undefined);
  useEffect(() => {
    if (!ready) return;
    const stop = new AbortController();
    setBps(undefined);
    void measureLine(stop.signal).then((found) => {
      if (!stop.signal.aborted) setBps(found);
    });
    return () => stop.abort();
  }, [ready]);
  const mbit = (bitsPerSecond: number) => format.number(bitsPerSecond / 1_000_000);
  return (
    <CheckRow title={t('check:line.title')} verdict={verdictOf(bps)}>
      {bps === undefined && t('check:path.running')}
      {bps === null && t('check:line.bad')}
      {typeof bps === 'number' &&
        t(`check:line.${gradeOfLine(bps)}`, { speed: bps < plentyBps ? mbit(bps) : `> ${mbit(plentyBps)}` })}
    </CheckRow>
  );
}

function verdictOf(bps: number | null | undefined): Verdict {
  if (bps === undefined) return 'running';
  return bps === null ? 'bad' : verdicts[gradeOfLine(bps)];
}
