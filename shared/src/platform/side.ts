import { z } from 'zod';

/**
 * Which of a browser's two sessions speaks. The laptop of a hall may hold both: its CentreScreen in one window, its
 * coordinator at the Desk in another.
 */
export const Side = z.enum(['person', 'screen']);
export type Side = z.infer<typeof Side>;

/** The header in which a page says it; sockets say `as` in their address. */
export const sideHeader = 'x-minber-as';

/**
 * The header in which a request that waited on a device names the person it belongs to. It is refused when somebody else
 * has signed in meanwhile.
 */
export const forPersonHeader = 'x-minber-for';
