import { Button, Group, Stack, Text } from '@mantine/core';
import type { Cohort } from '@minber/shared/programmes/cohorts';
import { cohortApi } from '@minber/shared/programmes/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { CopyField } from '../../../ui/CopyField.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';

/** The code by which people enrol themselves: opened, told, closed. */
export function CodeCard({ cohort: { cohortId, code } }: { cohort: Cohort }) {
  const { t } = useTranslation('programmes');
  const { busy, error, run } = useRun();
  const change = async (endpoint: typeof cohortApi.openCode | typeof cohortApi.closeCode) => {
    await call(endpoint, { params: { cohortId } });
    await refresh(cohortApi.get);
  };
  return (
    <Card title={t('code.title')}>
      <Stack gap="sm">
        <Text>{code ? t('code.open') : t('code.closed')}</Text>
        {code && <CopyField label={t('code.label')} value={code} />}
        {error !== null && <ErrorPanel error={error} />}
        <Group>
          {!code && (
            <Button variant="default" loading={busy} onClick={() => void run(() => change(cohortApi.openCode))}>
              {t('code.make')}
            </Button>
          )}
          {code && (
            <>
              <ConfirmButton
                destructive
                title={t('code.renew')}
                text={t('code.renewText')}
                confirm={t('code.renew')}
                run={() => change(cohortApi.openCode)}
              >
                {t('code.renew')}
              </ConfirmButton>
              <Button variant="default" loading={busy} onClick={() => void run(() => change(cohortApi.closeCode))}>
                {t('code.close')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Card>
  );
}
