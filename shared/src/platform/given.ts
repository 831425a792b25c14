import { z } from 'zod';

/** What the server sends along with a page, since the page would ask for it at once: answers by their query keys. */
export const Given = z.array(z.object({ key: z.array(z.unknown()), value: z.unknown() }));
export type Given = z.infer<typeof Given>;

/** Ids of the parts of a page that carry it, and the words painted before any script runs. */
export const givenId = 'given';
export const paintedId = 'painted';

/** The cookie in which a browser tells in which language its pages are read. */
export const languageCookie = 'minber.language';
