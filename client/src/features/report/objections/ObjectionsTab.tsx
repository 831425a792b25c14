import type { SessionReport } from '@minber/shared/attendance/report';
import { objectionsApi } from '@minber/shared/reports/objections';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import classes from '../Rows.module.css';
import { ObjectionRow } from './ObjectionRow.tsx';
import { objectionsEnd } from './objectionsEnd.ts';

interface Props {
  report: SessionReport;
  onPerson: (personId: string) => void;
}

/** What people object to, open ones first. */
export function ObjectionsTab({ report, onPerson }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { seminarId, sessionId } = report;
  const objections = useQuery(ask(objectionsApi.objections, { params: { seminarId, sessionId } }));
  if (objections.isPending) return <ListSkeleton rows={3} height={110} />;
  if (objections.error) return <ErrorPanel error={objections.error} retry={() => void objections.refetch()} />;
  const items = [...objections.data.objections].sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null));
  const until = objectionsEnd(report);
  if (items.length === 0)
    return (
      <EmptyState
        title={t('objection.none')}
        text={until !== null && t('objection.noneText', { until: format.fullDateTime(until) })}
      />
    );
  return (
    <ul className={classes.list}>
      {items.map((objection) => (
        <ObjectionRow key={objection.objectionId} report={report} objection={objection} onPerson={onPerson} />
      ))}
    </ul>
  );
}
