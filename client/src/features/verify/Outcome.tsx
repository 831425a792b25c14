import { Alert, Stack } from '@mantine/core';
import type { Verification } from '@minber/shared/reports/verify';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FoundVersion } from './FoundVersion.tsx';

/** Whether it holds, and everything that is known of it. */
export function Outcome({ outcome }: { outcome: Verification }) {
  const { t } = useTranslation('verify');
  if (outcome.result === 'invalid') {
    return (
      <Alert color="red" icon={<IconCircleX aria-hidden />} title={t(`invalid.${outcome.reason}.title`)}>
        {t(`invalid.${outcome.reason}.text`)}
      </Alert>
    );
  }
  const { version } = outcome;
  return (
    <Stack>
      {version.supersededBy === null ? (
        <Alert color="green" icon={<IconCircleCheck aria-hidden />} title={t('valid.title')}>
          {t('valid.text')}
        </Alert>
      ) : (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('superseded.title', { version: version.supersededBy })}
        >
          {t('superseded.text')}
        </Alert>
      )}
      <FoundVersion version={version} />
    </Stack>
  );
}
