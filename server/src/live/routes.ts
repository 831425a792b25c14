import { randomBytes } from 'node:crypto';
import { type CheckPath, liveApi } from '@minber/shared/live/contract';
import { bindApi, clock, env, file, limits } from '../platform/index.ts';
import { media, mediaCall } from './media.ts';
import { iceServers } from './turn.ts';

/** A check takes a few seconds; a hall of forty may run it at once behind one address. */
const checks = { points: 60, seconds: 60 };
/** Up to six samples a check. */
const samples = { points: 6 * checks.points, seconds: checks.seconds };
const kB = 1000;
/** Random once: nothing between here and the browser can make it smaller. */
let noise: Buffer | undefined;

export const liveRoutes = bindApi(liveApi, {
  capabilities: () => ({ rtpCapabilities: media().rtpCapabilities, serverNow: clock.now() }),
  openCheck: async ({ client }) => {
    await limits.hit('live-check', client.address, checks);
    const servers = iceServers({ urls: env.TURN_URLS, secret: env.TURN_SECRET }, 'check', 'check', clock.now());
    const names: CheckPath[] = env.TURN_URLS.length > 0 ? ['udp', 'tcp', 'turn'] : ['udp', 'tcp'];
    const paths = await Promise.all(
      names.map(async (name) => ({ name, transport: await mediaCall(() => media().openProbe()) })),
    );
    return { iceServers: servers, paths };
  },
  lineSample: async ({ client, query }) => {
    await limits.hit('line-sample', client.address, samples);
    noise ??= randomBytes(1024 * kB);
    return file('sample', 'application/octet-stream', noise.subarray(0, query.kB * kB));
  },
});
