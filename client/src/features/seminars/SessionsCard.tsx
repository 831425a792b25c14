import { Anchor, Group, Text } from '@mantine/core';
import type { Seminar } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './OverviewTab.module.css';

/** Sessions with their times and, where there is something to report, the way to it. */
export function SessionsCard({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const format = useFormat();
  return (
    <Card title={t('sessions')}>
      <ol className={classes.sessions}>
        {seminar.sessions.map((session) => (
          <li key={session.sessionId} className={classes.session}>
            <div>
              <Text fw={550} className="first-letter">
                {format.day(session.startsAt)}
              </Text>
              <Text c="dimmed" className="numeric">
                {format.timeRange(session.startsAt, session.endsAt)}
                {session.startedAt &&
                  session.endedAt &&
                  ` · ${t('ranFromTo', { range: format.timeRange(session.startedAt, session.endedAt) })}`}
              </Text>
            </div>
            <Group gap="md">
              <StateBadge state={session.state} />
              {seminar.mine.mayReadReport && session.state !== 'planned' && (
                <Anchor
                  component={Link}
                  to={`/seminars/${seminar.seminarId}/sessions/${session.sessionId}/report`}
                  fw={550}
                >
                  {t('report')}
                </Anchor>
              )}
            </Group>
          </li>
        ))}
      </ol>
    </Card>
  );
}
