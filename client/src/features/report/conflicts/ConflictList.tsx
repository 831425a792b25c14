import type { SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import classes from '../Rows.module.css';
import { ConflictRow } from './ConflictRow.tsx';

interface Props {
  report: SessionReport;
  onPerson: (personId: string) => void;
}

/** What can't be so, open ones first: counted once, and to be looked into. */
export function ConflictList({ report, onPerson }: Props) {
  const { t } = useTranslation('report');
  if (report.conflicts.length === 0) return <EmptyState title={t('noConflicts')} text={t('noConflictsText')} />;
  const sorted = [...report.conflicts].sort((a, b) => Number(a.resolution !== null) - Number(b.resolution !== null));
  return (
    <ul className={classes.list}>
      {sorted.map((conflict) => (
        <ConflictRow key={conflict.conflictId} report={report} conflict={conflict} onPerson={onPerson} />
      ))}
    </ul>
  );
}
