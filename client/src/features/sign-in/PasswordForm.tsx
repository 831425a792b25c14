import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { linkPages } from '@minber/shared/identity/links';
import { SignIn } from '@minber/shared/identity/session';
import { sessionApi } from '@minber/shared/identity/session-api';
import { IconPassword } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { call } from '../../api/call.ts';
import { useSession } from '../../api/session.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useEnter } from './useEnter.ts';

/** Phone, e-mail or login, and the password. */
export function PasswordForm() {
  const { t } = useTranslation('signIn');
  const { features } = useSession();
  const { search } = useLocation();
  const enter = useEnter();
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { name: '', password: '' },
    schema: SignIn,
    body: (values) => values,
    send: (body) => call(sessionApi.signIn, { body }),
    done: enter,
  });
  return (
    <Card title={t('title')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {error !== null && <ErrorPanel error={error} />}
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps('name')}
          />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={busy} fullWidth>
            {t('submit')}
          </Button>
          {features.signInCodes && (
            <Button
              component={Link}
              to={{ pathname: linkPages.code, search }}
              variant="subtle"
              fullWidth
              leftSection={<IconPassword size={20} aria-hidden />}
            >
              {t('withCode')}
            </Button>
          )}
          <Anchor component={Link} to="/verify" size="sm" ta="center">
            {t('verify')}
          </Anchor>
        </Stack>
      </form>
    </Card>
  );
}
