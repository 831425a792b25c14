import { IconMenu2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import classes from './BottomNav.module.css';
import { NavItemLink } from './NavItemLink.tsx';
import { useNav } from './nav.ts';

const MoreDrawer = lazy(() => import('./MoreDrawer.tsx'));
const most = 4;

/** The phone's navigation: up to four places under the thumb, the rest behind "More". */
export function BottomNav() {
  const { t } = useTranslation();
  const items = useNav();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const first = items.length > most + 1 ? items.slice(0, most) : items;
  const rest = items.slice(first.length);
  const inRest = rest.some(({ to }) => pathname.startsWith(to));
  return (
    <>
      <nav className={classes.nav} aria-label={t('common:shell.navigation')}>
        {first.map((item) => (
          <NavItemLink key={item.to} item={item} className={classes.tab} size={22} />
        ))}
        {rest.length > 0 && (
          <button
            type="button"
            className={classes.tab}
            data-active={inRest}
            aria-expanded={open}
            onClick={() => setOpen(true)}
          >
            <IconMenu2 size={22} stroke={1.7} aria-hidden />
            <span>{t('common:nav.more')}</span>
          </button>
        )}
      </nav>
      {open && (
        <Suspense>
          <MoreDrawer items={rest} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
