const LINE_EVERY_MS = 10_000;

/** `75 s` or `3 min 05 s`. */
function elapsed(ms) {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/**
 * Shows that a long step is alive: one line rewritten every second on a terminal, a line every 10 s elsewhere.
 * `note(text)` says how far it is; `done(text?)` leaves one final line, `failed()` too.
 */
export function startProgress(label) {
  const tty = process.stdout.isTTY === true;
  const startedAt = Date.now();
  let note = '';
  const line = () => `  ${label}${note && ` ${note}`} (${elapsed(Date.now() - startedAt)})`;
  const rewrite = (text) =>
    process.stdout.write(tty ? `\r\x1b[K${text.slice(0, (process.stdout.columns ?? 120) - 1)}` : `${text}\n`);
  rewrite(tty ? line() : `  ${label}…`);
  const timer = setInterval(() => rewrite(line()), tty ? 1000 : LINE_EVERY_MS);
  const finish = (ending) => {
    clearInterval(timer);
    rewrite(`  ${label}: ${ending} (${elapsed(Date.now() - startedAt)})${tty ? '\n' : ''}`);
  };
  return {
    note: (text) => {
      note = text;
    },
    done: (text = 'done') => finish(text),
    failed: () => finish('failed'),
  };
}
