import { Anchor, Stack, Text, Title } from '@mantine/core';
import { seminarApi } from '@minber/shared/seminars/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';

/** The latest that are over: each has a sheet of this hall to be confirmed, and a report to be read. */
export function PastSeminars() {
  const { t } = useTranslation();
  const format = useFormat();
  const localized = useLocalized();
  const past = useQuery(ask(seminarApi.list, { query: { when: 'past', limit: 3 } }));
  if (!past.data || past.data.items.length === 0) return null;
  return (
    <section aria-labelledby="desk-past">
      <Title order={2} size="h4" id="desk-past" mb="xs">
        {t('desk:home.past')}
      </Title>
      <Stack gap="sm">
        {past.data.items.map(({ seminarId, title, sessions }) => {
          const last = sessions.at(-1);
          if (!last) return null;
          return (
            <div key={seminarId}>
              <Anchor component={Link} to={`/seminars/${seminarId}/sessions/${last.sessionId}/report`}>
                {localized(title)}
              </Anchor>
              <Text size="sm" c="dimmed">
                {format.day(last.startsAt)}
              </Text>
            </div>
          );
        })}
      </Stack>
    </section>
  );
}
