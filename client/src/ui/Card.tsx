import type { CSSProperties, ReactNode } from 'react';
import classes from './Card.module.css';
import { clsx } from './clsx.ts';

interface Props {
  /** Heading of the card, a level-2 heading. */
  title?: ReactNode;
  /** Beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
  style?: CSSProperties;
}

/** A section on a ground of its own. */
export function Card({ title, actions, children, className, style }: Props) {
  return (
    <section className={clsx(classes.card, className)} style={style}>
      {(title || actions) && (
        <div className={classes.head}>
          {title && <h2 className={classes.title}>{title}</h2>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
