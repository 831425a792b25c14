import { Button, Stack, Text, Title } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { useSession } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormSkeleton } from '../../ui/Skeletons.tsx';
import { ClockCountdown } from '../stage/ClockCountdown.tsx';
import { CheckInHere } from './CheckInHere.tsx';

interface Props {
  secret: { token: string } | { code: string };
  onAgain: () => void;
}

/** A redeemed code: it waits ten minutes for its person; whoever is signed in is checked in at once. */
export function ClaimedPlace({ secret, onAgain }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const session = useSession();
  const claim = useQuery({
    queryKey: ['claim', secret],
    queryFn: () => call(attendanceApi.claim, { body: secret }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (claim.error)
    return (
      <Stack>
        <ErrorPanel error={claim.error} />
        <Button variant="default" onClick={onAgain}>
          {t('desk:scan.again')}
        </Button>
      </Stack>
    );
  if (!claim.data) return <FormSkeleton fields={2} />;
  if (session.kind === 'person') return <CheckInHere claim={claim.data.claim} />;
  const { place, title, expiresAt } = claim.data;
  return (
    <Stack>
      <Title order={1} size="h2">
        {localized(place.hall)}
      </Title>
      <Text>
        {localized(place.centre)} · {localized(title)}
      </Text>
      <Text>{t('desk:scan.signIn')}</Text>
      <Button component={Link} size="lg" to={`/sign-in?next=${encodeURIComponent('/in?claimed')}`}>
        {t('desk:scan.signInButton')}
      </Button>
      <Button
        component={Link}
        variant="default"
        size="lg"
        to={`/sign-in/code?next=${encodeURIComponent('/in?claimed')}`}
      >
        {t('desk:scan.slip')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('desk:scan.holds')} <ClockCountdown to={expiresAt} />
      </Text>
    </Stack>
  );
}
