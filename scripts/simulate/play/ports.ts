import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

const host = '127.0.0.1';
/** Media takes neighbours: below those ports that the system gives out by itself, forty for each Minber. */
const media = { from: 20_400, each: 40, sets: 290 };
const workersAtMost = 4;

/** A TCP port of the loopback that nobody holds now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, host);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('The probe has no port');
  return address.port;
}

/**
 * The first of forty ports for media, which are this process's until it ends: it listens on the last of them, where no
 * other one then can, and nobody holds those that workers listen on.
 */
export async function takeMediaPorts(): Promise<number> {
  for (let tried = 0; tried < media.sets; tried += 1) {
    const first = media.from + randomInt(media.sets) * media.each;
    const claim = createServer().unref();
    if (!(await listens(claim, first + media.each - 1))) continue;
    const ports = Array.from({ length: workersAtMost }, (_, at) => first + at);
    const free = await Promise.all(ports.flatMap((port) => [isFreeTcp(port), isFreeUdp(port)]));
    if (free.every(Boolean)) return first;
    claim.close();
  }
  throw new Error('No ports are free for media');
}

async function listens(server: Server, port: number): Promise<boolean> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  }
}

async function isFreeTcp(port: number): Promise<boolean> {
  const probe = createServer();
  const isFree = await listens(probe, port);
  probe.close();
  return isFree;
}

async function isFreeUdp(port: number): Promise<boolean> {
  const probe = createSocket('udp4');
  try {
    probe.bind(port, host);
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
