import type { Feature } from '../platform/index.ts';
import { letterRetention } from './retention.ts';
import { startSending, stopSending } from './send.ts';

export { deliveryOf, editLetter, isMailOn, sendLetter, withdrawLetter } from './queue.ts';

/** Letters to people who have an address, through the institution's mail server; off where none is named. */
export const mailFeature: Feature = {
  name: 'mail',
  retention: [letterRetention],
  start: async () => startSending(),
  stop: stopSending,
};
