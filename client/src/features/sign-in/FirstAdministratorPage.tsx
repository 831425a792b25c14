import { Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { FirstAdministrator } from '@minber/shared/identity/session';
import { sessionApi } from '@minber/shared/identity/session-api';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import classes from './narrow.module.css';
import { useEnter } from './useEnter.ts';
import { useLinkToken } from './useLinkToken.ts';

const empty = { person: { surname: '', givenName: '', patronymic: '', phone: '', email: '' }, login: '', password: '' };

/** The one-time link that a new installation prints: whoever opens it becomes its administrator. */
export default function FirstAdministratorPage() {
  const { t } = useTranslation('signIn');
  const token = useLinkToken();
  const enter = useEnter();
  useTitle(t('first.title'));
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: empty,
    schema: FirstAdministrator,
    body: ({ person, login, password }) => ({
      token: token ?? '',
      person: {
        surname: person.surname,
        givenName: person.givenName,
        patronymic: person.patronymic || null,
        phone: person.phone || null,
        email: person.email || null,
        language: currentLanguage(),
      },
      login,
      password,
    }),
    send: (body) => call(sessionApi.firstAdministrator, { body }),
    done: enter,
  });
  if (!token)
    return (
      <div className={classes.narrow}>
        <EmptyState
          title={t('link.broken')}
          text={t('link.brokenText')}
          action={{ label: t('toSignIn'), to: '/sign-in' }}
        />
      </div>
    );
  return (
    <div className={classes.narrow}>
      <Card level={1} title={t('first.title')}>
        <form onSubmit={onSubmit} noValidate>
          <Stack>
            <Text c="dimmed">{t('first.text')}</Text>
            {error !== null && <ErrorPanel error={error} />}
            <Group grow align="flex-start">
              <TextInput label={t('first.surname')} required {...form.getInputProps('person.surname')} />
              <TextInput label={t('first.givenName')} required {...form.getInputProps('person.givenName')} />
            </Group>
            <TextInput label={t('first.patronymic')} {...form.getInputProps('person.patronymic')} />
            <TextInput label={t('first.phone')} type="tel" {...form.getInputProps('person.phone')} />
            <TextInput label={t('first.email')} type="email" {...form.getInputProps('person.email')} />
            <TextInput
              label={t('first.login')}
              required
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              {...form.getInputProps('login')}
            />
            <PasswordInput
              label={t('newPassword')}
              description={t('passwordHint')}
              required
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
              {...form.getInputProps('password')}
            />
            <Button type="submit" loading={busy} fullWidth>
              {t('first.submit')}
            </Button>
          </Stack>
        </form>
      </Card>
    </div>
  );
}
