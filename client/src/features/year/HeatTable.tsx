import type { HeatCell, HeatMap } from '@minber/shared/summaries/year';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import classes from './HeatTable.module.css';
import { heatLevel } from './heat.ts';

/** Halls by seminars. Every cell says its number; the ground only helps to find the low ones. */
export function HeatTable({ map: { halls, seminars } }: { map: HeatMap }) {
  const { t } = useTranslation('year');
  const format = useFormat();
  const localized = useLocalized();
  const caption = t('map.caption', { halls: halls.length, seminars: seminars.length });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls by itself is reached by the keyboard
    <section className={classes.frame} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('hall')}
            </th>
            <th scope="col" className={classes.whole}>
              {t('map.whole')}
            </th>
            {seminars.map(({ seminarId, sessionId, title, startedAt }) => (
              <th key={seminarId} scope="col" className={classes.seminar}>
                <Link to={`/seminars/${seminarId}/sessions/${sessionId}/report`} title={localized(title)}>
                  <span className={classes.date}>{format.dayMonth(startedAt)}</span>
                  <span className={classes.title}>{localized(title)}</span>
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {halls.map(({ hall, percent, cells }) => (
            <tr key={hall.hallId}>
              <th scope="row" className={classes.hall}>
                <Link to={`/year/halls/${hall.hallId}`}>
                  {localized(hall.names.centre)}
                  <span className={classes.room}>{localized(hall.names.hall)}</span>
                </Link>
              </th>
              <td className={classes.whole}>{percent === null ? '—' : format.percent(percent)}</td>
              {cells.map((cell, at) => (
                <Cell key={seminars[at]?.seminarId ?? at} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell }: { cell: HeatCell | null }) {
  const { t } = useTranslation('year');
  const format = useFormat();
  if (!cell)
    return (
      <td className={classes.cell} data-level="none">
        <span aria-hidden>·</span>
        <span className="visually-hidden">{t('map.noPart')}</span>
      </td>
    );
  const { percent, came, expected, attended } = cell;
  if (percent === null)
    return (
      <td className={classes.cell} data-level="none" title={t('map.unexpected', { count: attended })}>
        {attended > 0 ? `+${format.number(attended)}` : '—'}
      </td>
    );
  return (
    <td className={classes.cell} data-level={heatLevel(percent)} title={t('map.cell', { came, expected })}>
      {format.percent(Math.floor(percent))}
    </td>
  );
}
