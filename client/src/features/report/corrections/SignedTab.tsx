import type { SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AdjustmentRows } from './AdjustmentRows.tsx';

export function AdjustmentList({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  if (report.adjustments.length === 0) return <EmptyState title={t('noAdjustments')} text={t('noAdjustmentsText')} />;
  return <AdjustmentRows report={report} adjustments={report.adjustments} />;
}
