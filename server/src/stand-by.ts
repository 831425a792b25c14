/** What `pgrep` shows of a process that stands by, so that nobody takes it for the server. */
const standingBy = 'minber-stands-by';

/**
 * Waits until the parent process says that this one is needed. Ends it when the parent is gone or says stop. Called before
 * the program is loaded, so that a word said meanwhile is not missed.
 */
export function standBy(): Promise<void> {
  const title = [process.execPath, ...process.argv.slice(1)].join(' ');
  process.title = standingBy;
  return new Promise((resolve) => {
    const leave = () => process.exit(0);
    const hear = ({ type }: { type?: string }) => {
      if (type === 'stop') leave();
      if (type !== 'go') return;
      process.off('message', hear);
      process.off('disconnect', leave);
      process.title = title;
      resolve();
    };
    process.on('message', hear);
    process.on('disconnect', leave);
  });
}
