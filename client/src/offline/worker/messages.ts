/** What a page says to a new worker that waits: it may take over. */
export const takeOver = 'take over';
