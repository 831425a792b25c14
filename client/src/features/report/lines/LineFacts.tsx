import type { ReportLine } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Facts } from '../../../ui/Facts.tsx';
import { Result } from './Result.tsx';

interface Props {
  report: { liveMs: number };
  line: ReportLine;
  /** The result stands above already. */
  withoutResult?: boolean;
}

/** A line in words and numbers. */
export function LineFacts({ report, line, withoutResult = false }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const gaps = line.gaps.map(({ from, to }) => `${format.timeRange(from, to)} (${format.duration(to - from)})`);
  return (
    <Facts
      facts={[
        [t('result'), !withoutResult && <Result key="result" line={line} />],
        [t('in'), line.firstInAt !== null && format.timeWithSeconds(line.firstInAt)],
        [t('out'), line.lastOutAt !== null && format.timeWithSeconds(line.lastOutAt)],
        [
          t('creditedTime'),
          t('creditedOf', { time: format.duration(line.creditedMs), live: format.duration(report.liveMs) }),
        ],
        [t('percent'), format.percent(line.percent)],
        [t('hours'), format.number(line.hours)],
        [t('interruptionTime'), line.interruptionMs > 0 && format.duration(line.interruptionMs)],
        [t('unconfirmedTime'), line.unconfirmedMs > 0 && format.duration(line.unconfirmedMs)],
        [t('evidence'), line.evidence.map((each) => t(`evidences.${each}`)).join(', ')],
        [t('confirmations'), line.confirmations > 0 && format.number(line.confirmations)],
        [
          t('prompts.title'),
          line.prompts.asked > 0 &&
            t('prompts.answered', { answered: line.prompts.answered, asked: line.prompts.asked }),
        ],
        [t('gaps'), gaps.length > 0 && gaps.join(', ')],
      ]}
    />
  );
}
