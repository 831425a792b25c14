import { Alert, Button, Stack } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { sheetsApi } from '@minber/shared/reports/sheets';
import { type Approval, versionsApi } from '@minber/shared/reports/versions';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useMay } from '../../../api/session.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { Fold } from '../Fold.tsx';
import type { Place } from '../useView.ts';
import { DifferencesList } from '../versions/DifferencesList.tsx';
import { ApproveModal } from './ApproveModal.tsx';
import { ConfirmSheets } from './ConfirmSheets.tsx';
import { OpenList } from './OpenList.tsx';
import { StateSteps } from './StateSteps.tsx';
import { useOpenName } from './useOpenName.ts';

interface Props {
  report: SessionReport;
  /** Goes to where something open is settled. */
  onSettle: (place: Partial<Place>) => void;
}

/** Where the report stands between draft and frozen, what is open before it may be approved, and the approval itself. */
export function StateCard({ report, onSettle }: Props) {
  const nameOf = useOpenName(report);
  const { t } = useTranslation('report');
  const may = useMay();
  const [approving, setApproving] = useState(false);
  const params = { seminarId: report.seminarId, sessionId: report.sessionId };
  const approval = useQuery(ask(versionsApi.approval, { params }));
  const sheets = useQuery(ask(sheetsApi.sheets, { params }));
  if (approval.error) return <ErrorPanel error={approval.error} retry={() => void approval.refetch()} />;
  if (!approval.data) return <ListSkeleton rows={1} height={120} />;
  const { open, versions, changedSince, differences } = approval.data;
  const mayApprove = may('report:approve') && report.state === 'ended';
  const unchanged = versions.length > 0 && !changedSince;
  return (
    <Card
      title={t(`state.${stateOf(report, approval.data)}`, { version: versions.at(-1)?.version })}
      actions={
        mayApprove &&
        !unchanged && (
          <Button leftSection={<IconRosetteDiscountCheck size={20} aria-hidden />} onClick={() => setApproving(true)}>
            {t('approve.open', { version: versions.length + 1 })}
          </Button>
        )
      }
    >
      <Stack>
        <StateSteps report={report} approval={approval.data} sheets={sheets.data?.sheets ?? []} />
        {may('sheet:confirm') && report.state === 'ended' && sheets.data && (
          <ConfirmSheets report={report} sheets={sheets.data.sheets} />
        )}
        {changedSince && differences && (
          <Fold summary={t('state.whatChanged', { version: differences.from })}>
            {() => <DifferencesList differences={differences} />}
          </Fold>
        )}
        {open.length > 0 && !unchanged && <OpenList open={open} nameOf={nameOf} onGo={onSettle} />}
        {open.length === 0 && mayApprove && !unchanged && (
          <Alert color="green" variant="light">
            {t('state.nothingOpen')}
          </Alert>
        )}
      </Stack>
      {approving && (
        <ApproveModal
          report={report}
          approval={approval.data}
          onClose={() => setApproving(false)}
          onDone={() => onSettle({ view: 'versions' })}
        />
      )}
    </Card>
  );
}

function stateOf(report: SessionReport, { versions, changedSince }: Approval) {
  if (report.state !== 'ended') return 'running';
  if (versions.length === 0) return 'draft';
  return changedSince ? 'changed' : 'approved';
}
