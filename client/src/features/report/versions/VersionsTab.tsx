import { Stack } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { versionsApi } from '@minber/shared/reports/versions';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useOpenName } from '../state/useOpenName.ts';
import { VersionCard } from './VersionCard.tsx';

interface Props {
  /** Without halls where the report itself cannot be computed any more. */
  report: Pick<SessionReport, 'seminarId' | 'sessionId'> & Partial<Pick<SessionReport, 'halls'>>;
}

/** Every frozen version, latest first. */
export function VersionsTab({ report }: Props) {
  const { t } = useTranslation('report');
  const nameOf = useOpenName(report);
  const params = { seminarId: report.seminarId, sessionId: report.sessionId };
  const approval = useQuery(ask(versionsApi.approval, { params }));
  if (approval.isPending) return <ListSkeleton rows={2} height={160} />;
  if (approval.error) return <ErrorPanel error={approval.error} retry={() => void approval.refetch()} />;
  const { versions } = approval.data;
  if (versions.length === 0) return <EmptyState title={t('version.none')} text={t('version.noneText')} />;
  return (
    <Stack>
      {[...versions].reverse().map((version) => (
        <VersionCard key={version.version} version={version} nameOf={nameOf} />
      ))}
    </Stack>
  );
}
