import type { Feature } from '../platform/index.ts';
import { startSending, stopSending } from './send.ts';

export { countMails, editLetter, isMailOn, sendLetter, withdrawLetter } from './queue.ts';

/** Letters to people who have an address, through the institution's mail server; off where none is named. */
export const mailFeature: Feature = {
  name: 'mail',
  start: async () => startSending(),
  stop: stopSending,
};
