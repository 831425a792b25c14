import { Anchor, Button, Group } from '@mantine/core';
import { seminarApi } from '@minber/shared/seminars/contract';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './EntryList.module.css';

const shown = 6;

/** For those who plan, oversee or run halls: the seminars before them, with the door to each one's work. */
export function WorkPanel() {
  const { t } = useTranslation('home');
  const may = useMay();
  const format = useFormat();
  const localized = useLocalized();
  const seminars = useQuery(ask(seminarApi.list, { query: { when: 'upcoming', limit: shown } }));
  const items = seminars.data?.items ?? [];
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <h2 className={classes.heading} style={{ margin: 0 }}>
          {t('work.title')}
        </h2>
        <Group gap="sm">
          {may('seminar:create') && (
            <Button component={Link} to="/seminars/new" size="sm" leftSection={<IconPlus size={16} aria-hidden />}>
              {t('work.schedule')}
            </Button>
          )}
        </Group>
      </Group>
      {seminars.isPending && <ListSkeleton rows={3} height={64} />}
      {seminars.error && <ErrorPanel error={seminars.error} retry={() => void seminars.refetch()} />}
      {seminars.data && items.length === 0 && <EmptyState title={t('work.none')} />}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((seminar) => (
            <li key={seminar.seminarId} className={classes.entry}>
              <div className={classes.when}>
                <strong>{format.dayRange(seminar.startsAt, seminar.endsAt)}</strong>
                <span className="numeric">{format.time(seminar.startsAt)}</span>
              </div>
              <div className={classes.what}>
                <Link to={`/seminars/${seminar.seminarId}`} className={classes.title}>
                  {localized(seminar.title)}
                </Link>
                <span className={classes.facts}>
                  <StateBadge state={seminar.state} />
                  {seminar.expectedCount !== null && t('work.expected', { count: seminar.expectedCount })}
                </span>
              </div>
              {may('control:watch') && (
                <Anchor component={Link} to={`/seminars/${seminar.seminarId}/control`} fw={550}>
                  {t('work.control')}
                </Anchor>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
