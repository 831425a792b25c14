import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './BottomNav.module.css';
import { NavItemLink } from './NavItemLink.tsx';
import type { NavItem } from './nav.ts';

/** What does not fit under the thumb. Fetched when it is first opened. */
export default function MoreDrawer({ items, close }: { items: NavItem[]; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={close}
      position="bottom"
      size="auto"
      title={t('common:nav.more')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <nav className={classes.more} aria-label={t('common:nav.more')}>
        {items.map((item) => (
          <NavItemLink key={item.to} item={item} className={classes.row} size={22} onClick={close} />
        ))}
      </nav>
    </Drawer>
  );
}
