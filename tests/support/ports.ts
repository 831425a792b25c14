import { createServer } from 'node:net';

/** A TCP port of the loopback that nobody holds now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The probe has no port');
  return address.port;
}

let given = 0;

/**
 * The first of 40 neighbouring UDP and TCP ports for media, other ones at each call and in each process. They lie below
 * those that the system gives out by itself, which any client may hold for a while.
 */
export function mediaPortBase(): number {
  return 20_400 + ((process.pid * 7 + given++) % 300) * 40;
}
