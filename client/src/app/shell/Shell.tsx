import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useMatches, useNavigation } from 'react-router';
import { clsx } from '../../ui/clsx.ts';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { BottomNav } from './BottomNav.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { HomeLink } from './HomeLink.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import classes from './Shell.module.css';
import { SideNav } from './SideNav.tsx';

/** The frame of every page for people: header, navigation by role, the page. */
export function Shell() {
  const { t } = useTranslation();
  const wide = useMatches().some(({ handle }) => (handle as { wide?: boolean } | undefined)?.wide === true);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {t('common:shell.skip')}
      </a>
      <DemoBanner />
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
        <main id="main" tabIndex={-1} className={clsx(classes.main, wide && classes.wide)}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomNav />
      <FocusOnNavigation />
      <ScrollRestoration />
    </div>
  );
}

/** A thin line while the next page is fetched; the page on screen stays where it is. */
function Progress() {
  const { t } = useTranslation();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className={classes.progress} data-busy={busy} role="status" aria-live="polite">
      {busy && <span className="visually-hidden">{t('common:loading')}</span>}
    </div>
  );
}

/** After going to another page, reading and tabbing begin at its start. */
function FocusOnNavigation() {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
