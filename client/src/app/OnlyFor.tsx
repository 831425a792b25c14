import type { Action } from '@minber/shared/access/policy';
import { lazy, type ReactNode } from 'react';
import { useMay } from '../api/session.ts';

const NotFound = lazy(() => import('./NotFoundPage.tsx'));

/** A page for those who may do this somewhere: to others its address leads nowhere, as the server answers. */
export function OnlyFor({ action, children }: { action: Action; children: ReactNode }) {
  return useMay()(action) ? children : <NotFound />;
}
