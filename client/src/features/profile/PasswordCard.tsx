import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { sessionApi } from '@minber/shared/identity/session-api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';

export function PasswordCard({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTranslation('profile');
  const [done, setDone] = useState(false);
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { current: '', next: '' },
    schema: sessionApi.changePassword.body,
    body: (values) => values,
    send: (body) => call(sessionApi.changePassword, { body }),
    done: async () => {
      form.reset();
      setDone(true);
      await refresh(sessionApi.sessions);
    },
  });
  if (!hasPassword)
    return (
      <Card title={t('password.title')}>
        <Text c="dimmed">{t('password.none')}</Text>
      </Card>
    );
  const toggle = { 'aria-label': t('password.show') };
  return (
    <Card title={t('password.title')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {error !== null && <ErrorPanel error={error} />}
          {done && (
            <Alert color="green" role="status">
              {t('password.done')}
            </Alert>
          )}
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('current')}
          />
          <PasswordInput
            label={t('password.next')}
            description={t('password.hint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('next')}
          />
          <Group>
            <Button type="submit" loading={busy}>
              {t('password.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
