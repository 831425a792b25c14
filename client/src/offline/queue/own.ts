import { RequestQueue } from './queue.ts';

/** The queue of whoever is signed in here. */
export const queue = new RequestQueue();
