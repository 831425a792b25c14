import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useNav } from './nav.ts';
import classes from './SideNav.module.css';

export function SideNav() {
  const { t } = useTranslation();
  const items = useNav();
  return (
    <nav className={classes.nav} aria-label={t('common:shell.navigation')}>
      {items.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={classes.link}>
          <Icon size={20} stroke={1.7} aria-hidden />
          {t(`common:nav.${label}`)}
        </NavLink>
      ))}
    </nav>
  );
}
