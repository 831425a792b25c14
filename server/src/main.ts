import { flushCompileCache } from 'node:module';
import { useCompileCache } from './platform/compile-cache.ts';
import { standBy } from './stand-by.ts';

/** What a parent process hears from the server and tells it; see the supervisor in `scripts`. */
type ToParent =
  | { type: 'ready'; url: string; message?: string; demo?: { role: string; login: string; password: string }[] }
  | { type: 'fatal'; message: string };

const stopWithinMs = 7_500;
const flushAfterMs = 2_000;

function tell(message: ToParent): void {
  if (process.connected) process.send?.(message);
}

useCompileCache();
const needed = process.env.MINBER_STANDS_BY ? standBy() : undefined;
try {
  const { startApp } = await import('./app.ts');
  await needed;
  const app = await startApp();
  const stop = () => {
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    app.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('message', (message: { type?: string }) => {
    if (message?.type === 'stop') stop();
  });
  process.on('disconnect', stop);
  process.on('SIGTERM', stop);
  process.on('SIGINT', process.connected ? () => undefined : stop);
  const { demoAccounts } = await import('./demo/index.ts');
  const { offerFirstAdministrator } = await import('./identity/index.ts');
  const message = await offerFirstAdministrator();
  if (message && !process.connected) process.stdout.write(`${message}\n`);
  tell({ type: 'ready', url: app.url, demo: await demoAccounts(), ...(message ? { message } : {}) });
  // Node writes it at a peaceful end; whoever is killed must have written it before.
  setTimeout(flushCompileCache, flushAfterMs).unref();
} catch (thrown) {
  const message = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? 'unknown') : String(thrown);
  if (process.connected) tell({ type: 'fatal', message });
  else process.stderr.write(`${message}\n`);
  if (process.env.LOG_LEVEL === 'debug') console.error(thrown);
  setTimeout(() => process.exit(1), 50);
}
