import type { CSSProperties, ReactNode } from 'react';
import classes from './Card.module.css';
import { clsx } from './clsx.ts';

interface Props {
  /** Heading of the card. */
  title?: ReactNode;
  /** 1 where the card is the whole page. */
  level?: 1 | 2;
  /** Beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
  style?: CSSProperties;
}

/** A section on a ground of its own. */
export function Card({ title, level = 2, actions, children, className, style }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className={clsx(classes.card, className)} style={style}>
      {(title || actions) && (
        <div className={classes.head}>
          {title && <Heading className={classes.title}>{title}</Heading>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
