import { freePort, takeMediaPorts } from '../../../scripts/simulate/play/ports.ts';
import { enter, type World } from '../../support/people/world.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import type { Network } from './network.ts';

/** A server that people in this network reach. Media listens on `rtcPort`, UDP and TCP. */
export async function startReachable(
  { serverAddress }: Pick<Network, 'serverAddress'>,
  env: Record<string, string> = {},
): Promise<World & { server: TestServer; rtcPort: number }> {
  const [port, rtcPort] = [await freePort(), await takeMediaPorts()];
  const url = `http://${serverAddress}:${port}`;
  const server = await startServer({
    HOST: serverAddress,
    PORT: String(port),
    PUBLIC_URL: url,
    RTC_PORT: String(rtcPort),
    RTC_WORKERS: '1',
    ...env,
  });
  return { ...(await enter({ ...server, url })), rtcPort };
}
