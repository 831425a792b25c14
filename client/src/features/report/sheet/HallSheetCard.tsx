import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { type HallSheet, sheetsApi } from '@minber/shared/reports/sheets';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useMay } from '../../../api/session.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { refreshRecord } from '../refreshRecord.ts';
import { SheetState } from './SheetState.tsx';

interface Props {
  report: SessionReport;
  sheet: HallSheet;
  /** Asks for the sheet as it is now. */
  reload: () => Promise<void>;
}

/** "I confirm this sheet": what is confirmed is what is on the page, or nothing. */
export function HallSheetCard({ report, sheet, reload }: Props) {
  const { t } = useTranslation('report');
  const may = useMay();
  const { busy, error, run } = useRun();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { hallId, hash, state } = sheet;
  const changed = error instanceof ApiProblem && error.code === 'sheet.changed';
  const mayConfirm = may('sheet:confirm') && report.state === 'ended' && state !== 'confirmed';

  const confirm = () =>
    run(async () => {
      const params = { seminarId: report.seminarId, sessionId: report.sessionId, hallId };
      await call(sheetsApi.confirmSheet, { params, body: { key, hash } });
      await refreshRecord();
    });

  const lookAgain = () =>
    run(async () => {
      setKey(crypto.randomUUID());
      await reload();
    });

  return (
    <Card title={t('hallSheet.title')}>
      <Stack>
        <SheetState sheet={sheet} />
        {report.state !== 'ended' && <Text>{t('hallSheet.early')}</Text>}
        {state === 'out-of-date' && <Alert color="yellow">{t('hallSheet.outOfDate')}</Alert>}
        {mayConfirm && !changed && (
          <>
            <Text>{t('hallSheet.text')}</Text>
            <Group>
              <Button
                size="lg"
                loading={busy}
                leftSection={<IconCircleCheck size={22} aria-hidden />}
                onClick={() => void confirm()}
              >
                {t('hallSheet.confirm')}
              </Button>
            </Group>
          </>
        )}
        {error !== null && <ErrorPanel error={error} />}
        {changed && (
          <Group>
            <Button loading={busy} leftSection={<IconRefresh size={20} aria-hidden />} onClick={() => void lookAgain()}>
              {t('hallSheet.again')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
