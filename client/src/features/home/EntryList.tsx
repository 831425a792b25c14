import type { CalendarEntry } from '@minber/shared/seminars/home';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import classes from './EntryList.module.css';

interface Props {
  title: string;
  entries: CalendarEntry[];
  /** At the end of each line. */
  action?: (entry: CalendarEntry) => ReactNode;
}

/** Sessions one below the other, each with its day. */
export function EntryList({ title, entries, action }: Props) {
  const format = useFormat();
  const localized = useLocalized();
  return (
    <section>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.sessionId} className={classes.entry}>
            <div className={classes.when}>
              <strong>{format.dayMonth(entry.startsAt)}</strong>
              <span className="numeric">{format.timeRange(entry.startsAt, entry.endsAt)}</span>
            </div>
            <div className={classes.what}>
              <Link to={`/seminars/${entry.seminarId}`} className={classes.title}>
                {localized(entry.title)}
              </Link>
              <span className={classes.facts}>
                <EntryFacts entry={entry} />
                {entry.cancelled && <StateBadge state="cancelled" />}
              </span>
            </div>
            {action && <div className={classes.action}>{action(entry)}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
