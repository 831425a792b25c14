import { Button, Group } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import type { HallSheet } from '@minber/shared/reports/sheets';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHallName } from '../useHallName.ts';

/** A coordinator's own halls whose sheets wait for him, each with the way to it. */
export function ConfirmSheets({ report, sheets }: { report: SessionReport; sheets: HallSheet[] }) {
  const { t } = useTranslation('report');
  const hallName = useHallName(report);
  const { seminarId, sessionId } = report;
  return (
    <Group>
      {sheets
        .filter(({ state }) => state !== 'confirmed')
        .map(({ hallId }) => (
          <Button
            key={hallId}
            component={Link}
            to={`/seminars/${seminarId}/sessions/${sessionId}/halls/${hallId}`}
            leftSection={<IconClipboardCheck size={20} aria-hidden />}
          >
            {t('hallSheet.toConfirm', { hall: hallName(hallId) })}
          </Button>
        ))}
    </Group>
  );
}
