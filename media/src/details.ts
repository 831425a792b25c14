import type { Peer } from './peer.ts';
import type { PeerDetails } from './types.ts';

/** Asks the worker for one peer's numbers. For a person who looks, never in steady state. */
export async function detailsOf(peer: Peer): Promise<PeerDetails> {
  const link = peer.receiving;
  const [stats] = link ? await link.transport.getStats() : [];
  return {
    sendBitrateBps: stats?.sendBitrate ?? 0,
    availableOutgoingBitrateBps: stats?.availableOutgoingBitrate,
    rttMs: await roundTripMs(peer),
    protocol: stats?.iceSelectedTuple?.protocol,
    consumers: peer.feeds.map(({ id, track, paused, consumer }) => ({
      id,
      source: track.source,
      spatialLayer: consumer.currentLayers?.spatialLayer,
      temporalLayer: consumer.currentLayers?.temporalLayer,
      score: consumer.score.score,
      paused: paused || consumer.producerPaused,
    })),
  };
}

/** As the viewer's receiver reports measured it on the first running feed. */
async function roundTripMs(peer: Peer): Promise<number | undefined> {
  const running = peer.feeds.find((feed) => !feed.paused);
  const stats = running ? await running.consumer.getStats().catch(() => []) : [];
  return stats.find((stat) => stat.type === 'outbound-rtp')?.roundTripTime;
}
