import { type VersionSummary, versionsApi } from '@minber/shared/reports/versions';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { Fold } from '../Fold.tsx';
import { DifferencesList } from './DifferencesList.tsx';

/** What a version changed against the one before it; asked for when it is opened. */
export function VersionDifferences({ version }: { version: VersionSummary }) {
  const { t } = useTranslation('report');
  return (
    <Fold summary={t('state.whatChanged', { version: version.version - 1 })} open={version.supersededBy === null}>
      {() => <Asked version={version} />}
    </Fold>
  );
}

function Asked({ version: { seminarId, sessionId, version } }: { version: VersionSummary }) {
  const params = { seminarId, sessionId, version };
  // Frozen: what was read once stays true.
  const details = useQuery({ ...ask(versionsApi.version, { params }), staleTime: Number.POSITIVE_INFINITY });
  if (details.isPending) return <ListSkeleton rows={2} height={28} />;
  if (details.error) return <ErrorPanel error={details.error} retry={() => void details.refetch()} />;
  return details.data.differences && <DifferencesList differences={details.data.differences} />;
}
