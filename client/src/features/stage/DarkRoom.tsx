import { type ReactNode, useLayoutEffect } from 'react';
import { clsx } from '../../ui/clsx.ts';
import classes from './DarkRoom.module.css';

/** A page in the dark, from edge to edge: the picture is the brightest thing in the room. */
export function DarkRoom({ children, className }: { children: ReactNode; className?: string }) {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const before = root.getAttribute('data-mantine-color-scheme') ?? 'light';
    root.setAttribute('data-mantine-color-scheme', 'dark');
    document.body.classList.add(classes.body ?? '');
    return () => {
      root.setAttribute('data-mantine-color-scheme', before);
      document.body.classList.remove(classes.body ?? '');
    };
  }, []);
  return <div className={clsx(classes.room, className)}>{children}</div>;
}
