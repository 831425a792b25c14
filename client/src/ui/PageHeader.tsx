import { Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './PageHeader.module.css';
import { useTitle } from './useTitle.ts';

interface Props {
  title: string;
  subtitle?: ReactNode;
  /** Badges on the title's line. */
  badge?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
}

/** A page's name (also the tab's), where it lies, and what can be done on it. */
export function PageHeader({ title, subtitle, badge, back, actions }: Props) {
  useTitle(title);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {back && (
          <Link to={back.to} className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {back.label}
          </Link>
        )}
        <div className={classes.line}>
          <Title order={1} size="h2">
            {title}
          </Title>
          {badge}
        </div>
        {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
