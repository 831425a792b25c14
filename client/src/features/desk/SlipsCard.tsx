import { Button, Text } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import type { IssuedCodes } from '@minber/shared/identity/codes';
import { IconTicket } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useMay } from '../../api/session.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import type { DeskView } from './pending.ts';
import { SlipsModal } from './SlipsModal.tsx';

/** One-time sign-in codes for the learners of this hall, on slips to cut out. */
export function SlipsCard({ view }: { view: DeskView }) {
  const { t } = useTranslation();
  const may = useMay();
  const [issued, setIssued] = useState<IssuedCodes | null>(null);
  const { busy, error, run } = useRun();
  const personIds = view.people
    .filter(({ expected, kind }) => expected === 'here' && kind === 'person')
    .map(({ personId }) => personId);
  if (!may('code:issue') || personIds.length === 0) return null;
  const issue = async () => {
    const { seminarId, hallId } = view;
    const params = { seminarId, hallId };
    setIssued(await call(attendanceApi.issueSignInCodes, { params, body: { personIds: personIds.slice(0, 500) } }));
  };
  return (
    <Card title={t('desk:slips.title')}>
      <Text c="dimmed" mb="sm">
        {t('desk:slips.text')}
      </Text>
      <Button
        variant="default"
        leftSection={<IconTicket size={20} aria-hidden />}
        loading={busy}
        onClick={() => void run(issue)}
      >
        {t('desk:slips.issue', { people: personIds.length })}
      </Button>
      {error !== null && <ErrorPanel error={error} />}
      {issued && <SlipsModal issued={issued} view={view} onClose={() => setIssued(null)} />}
    </Card>
  );
}
