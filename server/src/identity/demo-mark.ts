import { clock, isDemoAllowed } from '../platform/index.ts';
import { PersonModel } from './model.ts';

const rememberedMs = 5000;
let present = false;
let until = 0;

/** Whether this installation holds invented people. */
export async function isDemoPresent(): Promise<boolean> {
  if (!isDemoAllowed) return false;
  const now = clock.now();
  if (now < until) return present;
  present = (await PersonModel.exists({ demo: true })) !== null;
  until = now + rememberedMs;
  return present;
}

/** Invented people came or went in this process: look again. */
export function forgetDemoPresence(): void {
  until = 0;
}
