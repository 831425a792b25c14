import type { CalendarEntry } from '@minber/shared/seminars/home';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import classes from './Hero.module.css';
import { JoinButton } from './JoinButton.tsx';

/** A seminar that is on the air now. */
export function LiveCard({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation('home');
  const localized = useLocalized();
  const format = useFormat();
  return (
    <section className={classes.hero} data-live="true" aria-label={t('liveNow')}>
      <div className={classes.words}>
        <StateBadge state={entry.state} />
        <h2 className={classes.title}>
          <Link to={`/seminars/${entry.seminarId}`}>{localized(entry.title)}</Link>
        </h2>
        <p className={classes.facts}>
          <span>{t('until', { time: format.time(entry.endsAt) })}</span>
          <EntryFacts entry={entry} />
        </p>
      </div>
      <div className={classes.action}>
        <JoinButton entry={entry} />
      </div>
    </section>
  );
}
