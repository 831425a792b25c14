import type { Tile } from '@minber/shared/attendance/control';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { useNow } from '../../ui/useNow.ts';
import classes from './RingList.module.css';
import { whomToRing } from './rings.ts';

const shownAtMost = 3;

/** "Whom do I ring?": the first thing on the page. `tiles` stand in order of urgency; the place is kept while all is well. */
export function RingList({ tiles }: { tiles: readonly Tile[] }) {
  const { t } = useTranslation();
  const rings = whomToRing(tiles);
  const more = rings.length - shownAtMost;
  return (
    <section className={classes.rings} aria-label={t('control:rings.title')}>
      <h2 className={classes.title}>
        {t(rings.length === 0 ? 'control:rings.nobody' : 'control:rings.title')}
        {more > 0 && <span className={classes.more}>{t('control:rings.more', { count: more })}</span>}
      </h2>
      {rings.length > 0 && (
        <ul className={classes.list}>
          {rings.slice(0, shownAtMost).map(({ key, name, phone, halls }) => (
            <li key={key} className={classes.ring}>
              <span className={classes.who}>
                <b>{name || t('control:coordinatorUnknown')}</b>
                {phone && (
                  <a
                    href={`tel:${phone}`}
                    className={classes.phone}
                    aria-label={`${t('control:ring', { name })} ${phone}`}
                  >
                    <IconPhone size={18} aria-hidden /> {phone}
                  </a>
                )}
              </span>
              {halls.map((tile) => (
                <Why key={tile.tileId} tile={tile} />
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Which hall it is about, and what has been wrong there for how long. */
function Why({ tile: { names, reasons } }: { tile: Tile }) {
  const { t } = useTranslation();
  const text = useLocalized();
  const format = useFormat();
  const now = useNow(5000);
  const [first] = reasons;
  return (
    <span className={classes.why}>
      {names && `${text(names.region)}, ${text(names.hall)}: `}
      {first && (
        <strong>
          {t(`control:reason.${first.code}`, { count: first.count ?? 0, time: format.time(first.since) })},{' '}
          <span className="numeric">{format.duration(Math.max(0, now - first.since))}</span>
        </strong>
      )}
    </span>
  );
}
