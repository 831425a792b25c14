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

/** The first of `count` neighbouring UDP and TCP ports for media, apart from those other test files use. */
export function mediaPortBase(): number {
  return 30_000 + (process.pid % 500) * 40 + Math.floor(Math.random() * 5) * 8;
}
