import { useTranslation } from 'react-i18next';
import { NavItemLink } from './NavItemLink.tsx';
import { useNav } from './nav.ts';
import classes from './SideNav.module.css';

export function SideNav() {
  const { t } = useTranslation();
  const items = useNav();
  return (
    <nav className={classes.nav} aria-label={t('common:shell.navigation')}>
      {items.map((item) => (
        <NavItemLink key={item.to} item={item} className={classes.link} size={20} />
      ))}
    </nav>
  );
}
