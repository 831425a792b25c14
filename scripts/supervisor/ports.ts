import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../setup/problem.mjs';

// A start right after a killed one finds its ports still closing.
const WAIT_FOR_PORT_MS = 3000;

async function listenError(port: number, host: string | undefined): Promise<string | undefined> {
  const probe = createServer();
  try {
    probe.listen({ port, host });
    await once(probe, 'listening');
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  } finally {
    probe.close();
  }
}

/** Throws a `Problem` ending in `advice` when the TCP port stays taken. `host` undefined means every address. */
export async function checkPortIsFree(port: number, host: string | undefined, advice: string): Promise<void> {
  for (const givesUpAt = performance.now() + WAIT_FOR_PORT_MS; ; await wait(200)) {
    const error = await listenError(port, host);
    if (error === undefined) return;
    if (error === 'EACCES') throw new Problem(`Port ${port} needs more rights than this user has. ${advice}`);
    if (error === 'EADDRNOTAVAIL') throw new Problem(`${host} is not an address of this machine. Correct HOST.`);
    if (performance.now() > givesUpAt) throw new Problem(`Port ${port} is in use by another program. ${advice}`);
  }
}
