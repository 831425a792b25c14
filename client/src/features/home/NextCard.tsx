import type { CalendarEntry } from '@minber/shared/seminars/home';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { useNow } from '../../ui/useNow.ts';
import { EntryFacts } from './EntryFacts.tsx';
import { isOpen } from './entry.ts';
import classes from './Hero.module.css';
import { JoinButton } from './JoinButton.tsx';

/** The next seminar: in how long, and Join from 15 minutes before. */
export function NextCard({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation('home');
  const localized = useLocalized();
  const format = useFormat();
  const now = useNow();
  const open = isOpen(entry, now);
  return (
    <section className={classes.hero} aria-label={t('next')}>
      <div className={classes.words}>
        <p className={classes.kicker}>
          {now < entry.startsAt ? t('nextIn', { time: format.remaining(entry.startsAt - now) }) : t('beginsNow')}
        </p>
        <h2 className={classes.title}>
          <Link to={`/seminars/${entry.seminarId}`}>{localized(entry.title)}</Link>
        </h2>
        <p className={classes.facts}>
          <span>
            {format.day(entry.startsAt)}, {format.timeRange(entry.startsAt, entry.endsAt)}
          </span>
          <EntryFacts entry={entry} />
        </p>
      </div>
      <div className={classes.action}>
        {open ? (
          <JoinButton entry={entry} />
        ) : (
          <p className={classes.opens}>{t('opensAt', { time: format.dateTime(entry.joinOpensAt) })}</p>
        )}
        <Link to="/check" className={classes.check}>
          {t('check')}
        </Link>
      </div>
    </section>
  );
}
