import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigationType } from 'react-router';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { pending } from '../pending.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { AppKeeper } from './AppKeeper.tsx';
import { BottomNav } from './BottomNav.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { HomeLink } from './HomeLink.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import classes from './Shell.module.css';
import { SideNav } from './SideNav.tsx';
import { Unsent } from './Unsent.tsx';

/** The frame of every page for people: header, navigation by role, the page. */
export function Shell() {
  const { t } = useTranslation();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {t('common:shell.skip')}
      </a>
      <DemoBanner />
      <AppKeeper />
      <Unsent />
      <header className={classes.header}>
        <HomeLink />
        <div className={classes.headerTools}>
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </header>
      <Progress />
      <div className={classes.columns}>
        <SideNav />
        <main id="main" tabIndex={-1} className={classes.main}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomNav />
      <StartOfPage />
    </div>
  );
}

/** A thin line while the next page is fetched; the page on screen stays where it is. */
function Progress() {
  const { t } = useTranslation();
  const busy = useSyncExternalStore(pending.subscribe, pending.get);
  return (
    <div className={classes.progress} data-busy={busy} role="status" aria-live="polite">
      {busy && <span className="visually-hidden">{t('common:loading')}</span>}
    </div>
  );
}

/** After going to another page, reading and tabbing begin at its start; going back finds the page where it was left. */
function StartOfPage() {
  const { pathname } = useLocation();
  const type = useNavigationType();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (type !== 'POP') window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname, type]);
  return null;
}
