import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import classes from './Bare.module.css';
import { DemoBanner } from './DemoBanner.tsx';
import { HomeLink } from './HomeLink.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** The frame of pages for those who are not signed in: the name, the languages, the page. */
export function Bare() {
  const { t } = useTranslation();
  return (
    <div className={classes.bare}>
      <a className={classes.skip} href="#main">
        {t('common:shell.skip')}
      </a>
      <DemoBanner />
      <header className={classes.header}>
        <HomeLink />
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
