import type { RtpCapabilities } from '@minber/shared/live/media';
import { Device } from 'mediasoup-client';
import { serverClock } from './clock.ts';
import { LineError } from './problem.ts';
import { routerCapabilities } from './wire.ts';

let loading: Promise<Device> | undefined;

/**
 * The page's mediasoup device, loaded once with the capabilities that are one constant of the release, so that it is
 * there before anyone joins. Throws `UnsupportedError` where the browser has no WebRTC, `LineError` without an answer.
 */
export function loadedDevice(): Promise<Device> {
  loading ??= load().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

async function load(): Promise<Device> {
  const answer = await fetch('/api/v1/live/capabilities').catch(() => undefined);
  if (!answer?.ok) throw new LineError('The capabilities could not be fetched.');
  const { rtpCapabilities, serverNow } = (await answer.json()) as {
    rtpCapabilities: RtpCapabilities;
    serverNow: number;
  };
  serverClock.heard(serverNow);
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: routerCapabilities(rtpCapabilities) });
  return device;
}
