import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import classes from './BottomNav.module.css';
import { type NavItem, useNav } from './nav.ts';

const most = 4;

/** The phone's navigation: up to four places under the thumb, the rest behind "More". */
export function BottomNav() {
  const { t } = useTranslation();
  const items = useNav();
  const [opened, drawer] = useDisclosure();
  const { pathname } = useLocation();
  const first = items.length > most + 1 ? items.slice(0, most) : items;
  const rest = items.slice(first.length);
  const inRest = rest.some(({ to }) => pathname.startsWith(to));
  return (
    <>
      <nav className={classes.nav} aria-label={t('common:shell.navigation')}>
        {first.map((item) => (
          <Item key={item.to} item={item} className={classes.tab} size={22} />
        ))}
        {rest.length > 0 && (
          <button
            type="button"
            className={classes.tab}
            data-active={inRest}
            aria-expanded={opened}
            onClick={drawer.open}
          >
            <IconMenu2 size={22} stroke={1.7} aria-hidden />
            <span>{t('common:nav.more')}</span>
          </button>
        )}
      </nav>
      <Drawer opened={opened} onClose={drawer.close} position="bottom" size="auto" title={t('common:nav.more')}>
        <nav className={classes.more} aria-label={t('common:nav.more')}>
          {rest.map((item) => (
            <Item key={item.to} item={item} className={classes.row} size={22} onClick={drawer.close} />
          ))}
        </nav>
      </Drawer>
    </>
  );
}

interface ItemProps {
  item: NavItem;
  className: string | undefined;
  size: number;
  onClick?: () => void;
}

function Item({ item: { to, label, icon: Icon }, className, size, onClick }: ItemProps) {
  const { t } = useTranslation();
  return (
    <NavLink to={to} end={to === '/'} className={className} onClick={onClick}>
      <Icon size={size} stroke={1.7} aria-hidden />
      <span>{t(`common:nav.${label}`)}</span>
    </NavLink>
  );
}
