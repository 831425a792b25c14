import type { ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import classes from './PageFrame.module.css';

/** How wide a page is; and where it breaks, only the page does: the navigation around it stays. */
export function PageFrame({ wide, children }: { wide: boolean; children: ReactNode }) {
  return (
    <div className={wide ? classes.wide : classes.page}>
      <ErrorBoundary>{children}</ErrorBoundary>
    </div>
  );
}
