import type { Side } from '@minber/shared/platform/side';

/** A hall's laptop may show its CentreScreen in one window and its coordinator's Desk in another. */
export const side: Side = location.pathname.startsWith('/screen') ? 'screen' : 'person';
