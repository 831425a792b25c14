import type { CheckPath } from '@minber/shared/live/contract';
import type { IceServer, TransportParams } from '@minber/shared/live/media';

const patienceMs = 7000;

interface Candidate {
  foundation: string;
  priority: number;
  address?: string;
  ip?: string;
  protocol: 'udp' | 'tcp';
  port: number;
  type: string;
  tcpType?: string;
}

/**
 * Tries one way to the media server with the browser's own connectivity check (ICE). Gives the time it took in ms, or
 * null when it does not lead there. Sends no media.
 */
export async function checkPath(
  name: CheckPath,
  transport: TransportParams,
  iceServers: IceServer[],
): Promise<number | null> {
  const relayed = name === 'turn';
  const peer = new RTCPeerConnection({
    iceServers: relayed ? iceServers : [],
    iceTransportPolicy: relayed ? 'relay' : 'all',
  });
  const begun = performance.now();
  try {
    peer.addTransceiver('audio', { direction: 'recvonly' });
    const offer = await peer.createOffer();
    await peer.setLocalDescription(offer);
    const connected = whenConnected(peer);
    await peer.setRemoteDescription({ type: 'answer', sdp: answerTo(offer.sdp ?? '', transport, name) });
    return (await connected) ? Math.round(performance.now() - begun) : null;
  } catch {
    return null;
  } finally {
    peer.close();
  }
}

function whenConnected(peer: RTCPeerConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    peer.addEventListener('iceconnectionstatechange', () => {
      const state = peer.iceConnectionState;
      if (state !== 'connected' && state !== 'completed' && state !== 'failed') return;
      clearTimeout(timer);
      resolve(state !== 'failed');
    });
  });
}

/** An answer with the candidates of one protocol only, so that one path is tried and no other. */
function answerTo(offer: string, transport: TransportParams, name: CheckPath): string {
  const payload = /^m=audio \d+ \S+ (\d+)/m.exec(offer)?.[1] ?? '111';
  const candidates = (transport.iceCandidates as unknown as Candidate[]).filter(
    ({ protocol }) => name === 'turn' || protocol === name,
  );
  const { usernameFragment, password } = transport.iceParameters;
  const print = transport.dtlsParameters.fingerprints.find(({ algorithm }) => algorithm === 'sha-256');
  return [
    'v=0',
    'o=- 1 1 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    'a=ice-lite',
    'a=group:BUNDLE 0',
    `m=audio 7 UDP/TLS/RTP/SAVPF ${payload}`,
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    'a=inactive',
    `a=rtpmap:${payload} opus/48000/2`,
    'a=rtcp-mux',
    'a=setup:passive',
    `a=fingerprint:sha-256 ${print?.value ?? ''}`,
    `a=ice-ufrag:${usernameFragment}`,
    `a=ice-pwd:${password}`,
    ...candidates.map(asLine),
    'a=end-of-candidates',
    '',
  ].join('\r\n');
}

function asLine({ foundation, protocol, priority, address, ip, port, type, tcpType }: Candidate): string {
  const tcp = tcpType ? ` tcptype ${tcpType}` : '';
  return `a=candidate:${foundation} 1 ${protocol} ${priority} ${address ?? ip} ${port} typ ${type}${tcp}`;
}
