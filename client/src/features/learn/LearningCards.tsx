import { Button, Stack, Text } from '@mantine/core';
import { activityPath } from '@minber/shared/programmes/activity-path';
import type { LearnerProgramme } from '@minber/shared/programmes/learn';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import classes from './LearningCards.module.css';
import { ProgressLine } from './ProgressLine.tsx';

const shownDue = 3;

/** The reader's programmes on his home: what is next, what is due, how far he is. Nothing where he has none. */
export function LearningCards() {
  const { t } = useTranslation('learn');
  const learning = useQuery(ask(learnApi.mine));
  if (learning.error) return <ErrorPanel error={learning.error} retry={() => void learning.refetch()} />;
  const items = learning.data?.items ?? [];
  if (!learning.data || items.length === 0) return null;
  const now = learning.data.serverNow;
  return (
    <section>
      <h2 className={classes.heading}>{t('mine')}</h2>
      <Stack>
        {items.map((programme) => (
          <ProgrammeCard key={programme.cohortId} programme={programme} now={now} />
        ))}
      </Stack>
    </section>
  );
}

/** A programme that somebody takes part in: how far he is, and the way on. */
export function ProgrammeCard({ programme, now }: { programme: LearnerProgramme; now: number }) {
  const { t } = useTranslation('learn');
  const localized = useLocalized();
  const format = useFormat();
  const { cohortId, title, next, due, progress, startsAt, endsAt, completedAt, unread } = programme;
  const path = (next && activityPath(cohortId, next)) ?? `/learn/${cohortId}`;
  return (
    <article className={classes.card}>
      <div className={classes.words}>
        <h3 className={classes.title}>
          <Link to={`/learn/${cohortId}`}>{localized(title)}</Link>
        </h3>
        <ProgressLine progress={progress} cohortId={cohortId} />
        <Text size="sm" c="dimmed">
          {completedAt !== null
            ? t('completed', { date: format.date(completedAt) })
            : now >= endsAt
              ? t('over')
              : now < startsAt
                ? t('begins', { date: format.date(startsAt) })
                : t('until', { date: format.date(endsAt) })}
        </Text>
        {unread > 0 && <Link to={`/learn/${cohortId}`}>{t('unread', { count: unread })}</Link>}
        {due.length > 0 && (
          <ul className={classes.due} aria-label={t('due')}>
            {due.slice(0, shownDue).map((activity) => (
              <li key={activity.activityId} data-late={activity.dueAt < now}>
                {t(activity.dueAt < now ? 'late' : 'dueItem', {
                  title: localized(activity.title),
                  date: format.date(activity.dueAt),
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {next && (
        <Button component={Link} to={path} className={classes.action}>
          {t('continue', { title: localized(next.title) })}
        </Button>
      )}
    </article>
  );
}
