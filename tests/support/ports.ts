import { randomInt } from 'node:crypto';
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

/** Each of a run's places, where files run side by side, has blocks of ports of its own. */
const places = 4;
const blocksOfPlace = 75;
const place = Number(process.env.VITEST_POOL_ID ?? process.env.TEST_PARALLEL_INDEX ?? 0) % places;
/** A worker of the file before, whose server was killed, may hold its ports a moment longer. */
let given = randomInt(blocksOfPlace);

/**
 * The first of 40 neighbouring UDP and TCP ports for media, other ones at each call. They lie below those that the system
 * gives out by itself, which any client may hold for a while.
 */
export function mediaPortBase(): number {
  given = (given + 1) % blocksOfPlace;
  return 20_400 + (place * blocksOfPlace + given) * 40;
}
