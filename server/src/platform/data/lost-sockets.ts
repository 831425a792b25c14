import { createRequire } from 'node:module';

/** What is used here of the driver's own connection, a class it does not export. */
interface Connection {
  readonly closed: boolean;
  readonly error: Error | null;
  once(event: 'close', listener: () => void): void;
  writeCommand(command: unknown, options: WriteOptions): Promise<void>;
}
type WriteOptions = { signal?: AbortSignal } & Record<string, unknown>;

const require = createRequire(createRequire(import.meta.url).resolve('mongoose'));
const ends = new WeakMap<Connection, AbortSignal>();
let mended = false;

/**
 * Whoever waits for room on a socket of the database hears when that socket closes. The driver (7.8) hears `drain` and
 * `error` alone there, and a socket that has just been destroyed says neither: it takes nothing, tells no error, and only
 * closes. A command of that moment, the driver's own heartbeat too, was never answered; now it fails as one does whose
 * socket closes while it waits for its answer. No time limit of the driver ends that wait but `timeoutMS`, late, and not
 * for heartbeats.
 */
export function endWaitsOnLostSockets(): void {
  if (mended) return;
  mended = true;
  const { prototype } = (require('mongodb/lib/cmap/connection.js') as { Connection: { prototype: Connection } })
    .Connection;
  const write = prototype.writeCommand;
  prototype.writeCommand = function (this: Connection, command, options) {
    const end = endOf(this);
    const signal = options.signal ? AbortSignal.any([options.signal, end]) : end;
    return write.call(this, command, { ...options, signal });
  };
}

/** Is aborted with the connection's own error as soon as it is closed. */
function endOf(connection: Connection): AbortSignal {
  const known = ends.get(connection);
  if (known) return known;
  const end = new AbortController();
  const close = () => end.abort(connection.error);
  if (connection.closed) close();
  else connection.once('close', close);
  ends.set(connection, end.signal);
  return end.signal;
}
