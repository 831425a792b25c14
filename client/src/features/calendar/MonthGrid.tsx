import type { CalendarEntry } from '@minber/shared/seminars/home';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { wallTime } from '../../i18n/zone.ts';
import { serverClock } from '../../live/clock.ts';
import classes from './MonthGrid.module.css';
import type { Month } from './month.ts';

/** A month on one sheet, weeks from Monday. */
export function MonthGrid({ month, entries }: { month: Month; entries: CalendarEntry[] }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const weeks = Array.from({ length: month.days.length / 7 }, (_, at) => month.days.slice(at * 7, at * 7 + 7));
  return (
    <table className={classes.grid}>
      <caption className="visually-hidden">{t('caption', { month: format.month(month.start) })}</caption>
      <thead>
        <tr>
          {format.weekdaysShort.map((name, at) => (
            <th key={name} scope="col" abbr={format.weekdays[at]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]}>
            {days.map((day) => (
              <Day
                key={day}
                day={day}
                outside={day < month.start || day >= month.end}
                entries={entries.filter((entry) => format.sameDay(entry.startsAt, day))}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, outside, entries }: { day: number; outside: boolean; entries: CalendarEntry[] }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const localized = useLocalized();
  const today = format.sameDay(day, serverClock.now());
  return (
    <td className={classes.day} data-outside={outside} data-today={today}>
      <span className={classes.number}>
        {wallTime(day, format.zone).day}
        {today && <span className="visually-hidden"> ({t('today')})</span>}
      </span>
      {entries.map((entry) => (
        <Link
          key={entry.sessionId}
          to={`/seminars/${entry.seminarId}`}
          className={classes.entry}
          data-cancelled={entry.cancelled}
          title={localized(entry.title)}
        >
          <span className="numeric">{format.time(entry.startsAt)}</span> {localized(entry.title)}
        </Link>
      ))}
    </td>
  );
}
