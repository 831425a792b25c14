import type { ReactNode } from 'react';
import classes from './Tag.module.css';

export type Tone = 'plain' | 'calm' | 'good' | 'warn' | 'bad' | 'live';

/** A short word on a coloured ground; the word says it, the colour only helps. */
export function Tag({ tone = 'plain', dot, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {dot && <span className={classes.dot} aria-hidden />}
      {children}
    </span>
  );
}
