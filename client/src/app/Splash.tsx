import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';
import classes from './Splash.module.css';

/** The first moment, before it is known who asks; with children when it can't be known. */
export function Splash({ children }: { children?: ReactNode }) {
  return (
    <div className={classes.splash} aria-busy={!children}>
      <Logo size={44} />
      {children}
    </div>
  );
}
