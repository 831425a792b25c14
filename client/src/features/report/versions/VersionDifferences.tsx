import { type VersionSummary, versionsApi } from '@minber/shared/reports/versions';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import classes from '../ReportFacts.module.css';
import { DifferencesList } from './DifferencesList.tsx';

/** What a version changed against the one before it; asked for when it is opened. */
export function VersionDifferences({ version }: { version: VersionSummary }) {
  const { t } = useTranslation('report');
  const [open, setOpen] = useState(version.supersededBy === null);
  const params = { seminarId: version.seminarId, sessionId: version.sessionId, version: version.version };
  // Frozen: what was read once stays true.
  const details = useQuery({
    ...ask(versionsApi.version, { params }),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <details className={classes.details} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('state.whatChanged', { version: version.version - 1 })}</summary>
      {open && details.isPending && <ListSkeleton rows={2} height={28} />}
      {details.error && <ErrorPanel error={details.error} retry={() => void details.refetch()} />}
      {details.data?.differences && <DifferencesList differences={details.data.differences} />}
    </details>
  );
}
