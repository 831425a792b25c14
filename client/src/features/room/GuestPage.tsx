import { Button, Stack, Text, Title } from '@mantine/core';
import { guestApi } from '@minber/shared/seminars/contract';
import { IconLinkOff, IconMicrophone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { reloadSession } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { whyNoDevices } from '../../live/devices.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { DeviceTrouble } from '../stage/DeviceTrouble.tsx';
import { useAction } from '../stage/useAction.ts';
import { useFragment } from '../stage/useFragment.ts';
import classes from './GuestPage.module.css';

/** A guest speaker's one-time link: who he is and where it leads, before it is spent. */
export default function GuestPage() {
  const { t } = useTranslation();
  useTitle(t('room:guest.title'));
  const token = useFragment();
  const link = useQuery({
    queryKey: ['guest-link', token],
    queryFn: () => call(guestApi.readLink, { body: { token } }),
    enabled: token !== '',
    retry: false,
  });
  if (token === '')
    return (
      <EmptyState icon={<IconLinkOff size={40} />} title={t('room:guest.noToken')} text={t('room:guest.noTokenText')} />
    );
  if (link.error) return <ErrorPanel error={link.error} />;
  return link.data ? <Invitation token={token} {...link.data} /> : <PageSkeleton />;
}

type InvitationProps = NonNullable<(typeof guestApi.readLink.out)['_output']> & { token: string };

function Invitation({ token, name, seminarTitle, startsAt, endsAt }: InvitationProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localized = useLocalized();
  const navigate = useNavigate();
  const action = useAction();
  const [entered, setEntered] = useState(false);
  const enter = async () => {
    const { seminarId } = await call(guestApi.acceptLink, { body: { token } });
    setEntered(true);
    await reloadSession();
    await navigate(`/seminars/${seminarId}/studio`, { replace: true });
  };
  return (
    <Card className={classes.card}>
      <Stack>
        <IconMicrophone size={40} aria-hidden />
        <Title order={1} size="h2">
          {t('room:guest.title')}
        </Title>
        <Text size="lg" fw={600}>
          {localized(seminarTitle)}
        </Text>
        <Text>
          {format.day(startsAt)}, {format.timeRange(startsAt, endsAt)}
        </Text>
        <DeviceTrouble kind="microphone" problem={whyNoDevices()} />
        {action.error && <Text c="red">{action.error}</Text>}
        <Button size="lg" loading={action.busy || entered} onClick={() => void action.run(enter)}>
          {t('room:guest.enter', { name })}
        </Button>
        <Text size="sm" c="dimmed">
          {t('room:guest.once')}
        </Text>
      </Stack>
    </Card>
  );
}
