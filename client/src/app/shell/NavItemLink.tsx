import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { NavItem } from './nav.ts';

interface Props {
  item: NavItem;
  className: string | undefined;
  size: number;
  onClick?: () => void;
}

export function NavItemLink({ item: { to, label, icon: Icon }, className, size, onClick }: Props) {
  const { t } = useTranslation();
  return (
    <NavLink to={to} end={to === '/'} className={className} onClick={onClick}>
      <Icon size={size} stroke={1.7} aria-hidden />
      <span>{t(`common:nav.${label}`)}</span>
    </NavLink>
  );
}
