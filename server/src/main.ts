/** What a parent process hears from the server and tells it; see the supervisor in `scripts`. */
type ToParent = { type: 'ready'; url: string } | { type: 'fatal'; message: string };

const stopWithinMs = 7_500;

function tell(message: ToParent): void {
  if (process.connected) process.send?.(message);
}

try {
  const { startApp } = await import('./app.ts');
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
  tell({ type: 'ready', url: app.url });
} catch (thrown) {
  const message = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? 'unknown') : String(thrown);
  process.stderr.write(`${thrown instanceof Error && process.env.LOG_LEVEL === 'debug' ? thrown.stack : message}\n`);
  tell({ type: 'fatal', message });
  setTimeout(() => process.exit(1), 50);
}
