import { Stack, Text } from '@mantine/core';
import { sessionApi } from '@minber/shared/identity/session-api';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormSkeleton } from '../../ui/Skeletons.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { ChoosePassword } from './ChoosePassword.tsx';
import classes from './narrow.module.css';
import { useLinkToken } from './useLinkToken.ts';

/** An invitation or a reset link: who it is for, and a password of his own. */
export default function LinkPage() {
  const { t } = useTranslation('signIn');
  const token = useLinkToken();
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: ({ signal }) => call(sessionApi.inspectLink, { body: { token: token ?? '' }, signal }),
    enabled: token !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const kind = link.data?.kind === 'reset' ? 'reset' : 'invitation';
  useTitle(t(`link.${kind}.title`));
  return (
    <div className={classes.narrow}>
      {!token && (
        <EmptyState
          title={t('link.broken')}
          text={t('link.brokenText')}
          action={{ label: t('toSignIn'), to: '/sign-in' }}
        />
      )}
      {token && (
        <Card level={1} title={t(`link.${kind}.title`)}>
          {link.isPending && <FormSkeleton fields={1} />}
          {link.error && (
            <Stack>
              <ErrorPanel error={link.error} retry={() => void link.refetch()} />
              <Text c="dimmed">{t('link.askAgain')}</Text>
            </Stack>
          )}
          {link.data && <ChoosePassword token={token} link={link.data} />}
        </Card>
      )}
    </div>
  );
}
