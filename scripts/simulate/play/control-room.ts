import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { Browser } from '../../demo/live/browser.ts';

const answerMs = 10_000;
const askEveryMs = 1_500;
/** The record is asked no more often than every ten seconds, and follows what happens by three. */
const patienceMs = 45_000;

/** Waits until the control room counts so many open conflicts; how many it counts in the end. */
export async function openConflicts(organiser: Browser, seminarId: string, wanted: number): Promise<number> {
  const extraHeaders = { cookie: organiser.cookie, origin: organiser.url };
  const socket = io(organiser.url, { path: '/socket', transports: ['websocket'], extraHeaders, forceNew: true });
  try {
    for (const giveUpAt = performance.now() + patienceMs; ; await delay(askEveryMs)) {
      const answer = await socket.timeout(answerMs).emitWithAck('control:watch', { seminarId });
      const found: number = answer.ok ? answer.data.openConflicts : -1;
      if (found === wanted || performance.now() > giveUpAt) return found;
    }
  } finally {
    socket.close();
  }
}
