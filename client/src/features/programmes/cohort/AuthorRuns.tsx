import { Anchor, Stack, Text } from '@mantine/core';
import { announcementApi } from '@minber/shared/programmes/announcement-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';

/** For an author who runs no cohorts himself: where he writes to those who learn from him. */
export function AuthorRuns({ programmeId }: { programmeId: string }) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const format = useFormat();
  const { data, error, refetch } = useQuery(ask(announcementApi.runs, { params: { programmeId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  return (
    <Stack gap="xs">
      <Text c="dimmed">{t('cohort.organisers')}</Text>
      {data?.items.map(({ cohortId, title, startsAt, endsAt }) => (
        <Anchor key={cohortId} component={Link} to={`/cohorts/${cohortId}/announcements`}>
          {localized(title)} · {format.dayRange(startsAt, endsAt)}
        </Anchor>
      ))}
    </Stack>
  );
}
