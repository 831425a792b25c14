import { Text } from '@mantine/core';
import type { Conflict, SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './AdjustmentRows.module.css';
import { ResolveConflict } from './ResolveConflict.tsx';

/** One body in two places at once: counted once, and to be looked into. */
export function ConflictList({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  if (report.conflicts.length === 0) return <EmptyState title={t('noConflicts')} text={t('noConflictsText')} />;
  return (
    <ul className={classes.list}>
      {report.conflicts.map((conflict) => (
        <ConflictRow key={conflict.conflictId} report={report} conflict={conflict} />
      ))}
    </ul>
  );
}

function ConflictRow({ report, conflict }: { report: SessionReport; conflict: Conflict }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const format = useFormat();
  const localized = useLocalized();
  const places = conflict.placeNames.map((names) => (names ? localized(names.hall) : t('common:ownDevice')));
  const times = conflict.intervals.map(({ from, to }) => format.timeRange(from, to));
  return (
    <li className={classes.row}>
      <Text fw={550}>
        {conflict.person.name}{' '}
        <Tag tone={conflict.resolution ? 'good' : 'warn'}>{conflict.resolution ? t('resolved') : t('open')}</Tag>
      </Text>
      <Text>
        {t(`conflictKind.${conflict.kind}`)}: {places.join(', ')} · {times.join(', ')}
      </Text>
      {conflict.resolution && (
        <Text size="sm" c="dimmed">
          {conflict.resolution.note} — {conflict.resolution.authorName}, {format.fullDateTime(conflict.resolution.at)}
        </Text>
      )}
      {!conflict.resolution && may('conflict:resolve') && (
        <ResolveConflict seminarId={report.seminarId} conflict={conflict} />
      )}
    </li>
  );
}
