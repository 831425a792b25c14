import type { Settled } from './request.ts';

/** Told to the other tabs of this browser: a request was added or settled. */
interface News {
  id: number;
  settled?: Settled;
}

const name = 'minber.queue';
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);

export function announce(news: News): void {
  channel?.postMessage(news);
}

export function hearOthers(listener: (news: News) => void): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<News>) => listener(data));
}

/** Runs while no other tab does. A browser without locks has one tab send beside another: keys make that harmless. */
export async function whileAlone(run: () => Promise<void>): Promise<void> {
  if (!globalThis.navigator?.locks) return run();
  await navigator.locks.request(name, run);
}
