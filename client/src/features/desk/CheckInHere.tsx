import { Button, Stack, Text, Title } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { useSession } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { fullName } from '../../ui/names.ts';
import { FormSkeleton } from '../../ui/Skeletons.tsx';
import classes from './CheckInHere.module.css';

/** Checks the signed-in person in, by the given claim or the one this browser carries, and says so in large letters. */
export function CheckInHere({ claim }: { claim?: string }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const format = useFormat();
  const { person } = useSession();
  const done = useQuery({
    queryKey: ['check-in', person?.id, claim],
    queryFn: () => call(attendanceApi.checkIn, { body: claim ? { claim } : {} }),
    retry: 2,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (done.error) return <ErrorPanel error={done.error} retry={() => void done.refetch()} />;
  if (!done.data || !person) return <FormSkeleton fields={2} />;
  const { place, title, at, seminarId, hallId } = done.data;
  return (
    <Stack role="status">
      <IconCircleCheck size={72} className={classes.mark} aria-hidden />
      <Title order={1}>{t('desk:scan.done')}</Title>
      <Text size="xl" fw={600}>
        {fullName(person)}
      </Text>
      <Text>
        {localized(place.hall)}, {localized(place.centre)} · {format.time(at)}
      </Text>
      <Text c="dimmed">{localized(title)}</Text>
      <Button component={Link} size="lg" to={`/seminars/${seminarId}/room?hall=${hallId}`}>
        {t('desk:scan.toSeminar')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('desk:scan.companion')}
      </Text>
    </Stack>
  );
}
