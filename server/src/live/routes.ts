import { liveApi } from '@minber/shared/live/contract';
import { bindApi, clock, env } from '../platform/index.ts';
import { media } from './media.ts';
import { iceServers } from './turn.ts';

export const liveRoutes = bindApi(liveApi, {
  capabilities: () => ({ rtpCapabilities: media().rtpCapabilities, serverNow: clock.now() }),
  checkServers: () => ({
    iceServers: iceServers({ urls: env.TURN_URLS, secret: env.TURN_SECRET }, 'check', 'check', clock.now()),
    rtcPort: env.RTC_PORT,
  }),
});
