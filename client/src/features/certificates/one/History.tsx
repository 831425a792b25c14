import { Stack, Text } from '@mantine/core';
import type { HistoryEntry } from '@minber/shared/certificates/certificate';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { StandingText } from './StandingText.tsx';

/** What happened to it, the latest first. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  return (
    <Stack component="ol" gap="sm" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {entries.toReversed().map(({ at, by, action, reason, found }) => (
        <li key={`${at}${action}`}>
          <Text fw={550}>{t(`history.${action}`)}</Text>
          <Text size="sm" c="dimmed">
            {[format.fullDateTime(at), by || t('system')].join(' · ')}
          </Text>
          {found && <StandingText standing={found} />}
          {reason && <Text size="sm">{reason}</Text>}
        </li>
      ))}
    </Stack>
  );
}
