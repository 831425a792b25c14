import type { ReactNode } from 'react';
import classes from './Notice.module.css';

/** A few large words where the picture will be, or was. */
export function Notice({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className={classes.notice}>
      <h1 className={classes.title}>{title}</h1>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </div>
  );
}
