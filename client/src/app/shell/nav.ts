import {
  type Icon,
  IconBooks,
  IconBuildingCommunity,
  IconCalendar,
  IconCalendarStats,
  IconCertificate,
  IconClipboardCheck,
  IconHistory,
  IconHome,
  IconListNumbers,
  IconPresentation,
  IconUsers,
} from '@tabler/icons-react';
import { useMay, useRoles } from '../../api/session.ts';

export interface NavItem {
  to: string;
  /** Key under `common:nav`. */
  label:
    | 'home'
    | 'calendar'
    | 'certificates'
    | 'seminars'
    | 'programmes'
    | 'desk'
    | 'people'
    | 'centres'
    | 'year'
    | 'functions'
    | 'audit';
  icon: Icon;
}

/** Where this reader can go, the most used first. */
export function useNav(): NavItem[] {
  const may = useMay();
  const roles = useRoles();
  const works = roles.some((role) => role !== 'learner');
  const items: (NavItem | false)[] = [
    { to: '/', label: 'home', icon: IconHome },
    may('desk:use') && { to: '/desk', label: 'desk', icon: IconClipboardCheck },
    works && { to: '/seminars', label: 'seminars', icon: IconPresentation },
    { to: '/programmes', label: 'programmes', icon: IconBooks },
    { to: '/calendar', label: 'calendar', icon: IconCalendar },
    {
      to: may('certificate:list') ? '/certificates' : '/certificates/mine',
      label: 'certificates',
      icon: IconCertificate,
    },
    may('person:list') && { to: '/people', label: 'people', icon: IconUsers },
    may('centre:list') && { to: '/centres', label: 'centres', icon: IconBuildingCommunity },
    may('year:read') && { to: '/year', label: 'year', icon: IconCalendarStats },
    may('seminar:create') && { to: '/functions', label: 'functions', icon: IconListNumbers },
    may('audit:read') && { to: '/audit', label: 'audit', icon: IconHistory },
  ];
  return items.filter((item) => item !== false);
}
