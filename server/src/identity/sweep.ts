import { log } from '../platform/index.ts';

/** Runs the sweeps every `periodMs`, one after the other; a failed one is tried again next time. */
export function every(periodMs: number, sweeps: (() => Promise<void>)[]): () => void {
  let running = false;
  const timer = setInterval(async () => {
    if (running) return;
    running = true;
    for (const sweep of sweeps) {
      await sweep().catch((thrown: unknown) =>
        log('sweep').warn({ err: thrown, sweep: sweep.name }, 'will be tried again'),
      );
    }
    running = false;
  }, periodMs);
  timer.unref();
  return () => clearInterval(timer);
}
