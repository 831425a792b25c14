import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { type LinkInspection, NewPassword } from '@minber/shared/identity/session';
import { sessionApi } from '@minber/shared/identity/session-api';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { call } from '../../api/call.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { fullName } from '../../ui/names.ts';
import { useEnter } from './useEnter.ts';

const Chosen = z.object({ password: NewPassword });

/** Spends the link: sets the password and signs in. */
export function ChoosePassword({ token, link }: { token: string; link: LinkInspection }) {
  const { t } = useTranslation('signIn');
  const enter = useEnter();
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { password: '' },
    schema: Chosen,
    body: (values) => values,
    send: ({ password }) => call(sessionApi.acceptLink, { body: { token, password, language: currentLanguage() } }),
    done: enter,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <div>
          {link.name && <Text fw={600}>{fullName(link.name)}</Text>}
          {link.login && (
            <Text size="sm" c="dimmed">
              {t('link.login', { login: link.login })}
            </Text>
          )}
        </div>
        <Text c="dimmed">{t(`link.${link.kind === 'reset' ? 'reset' : 'invitation'}.text`)}</Text>
        {error !== null && <ErrorPanel error={error} />}
        <input type="text" autoComplete="username" value={link.login ?? ''} readOnly hidden />
        <PasswordInput
          label={t('newPassword')}
          description={t('passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy} fullWidth>
          {t('link.submit')}
        </Button>
      </Stack>
    </form>
  );
}
