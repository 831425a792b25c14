import type { DtlsParameters, RtpParameters, TransportParams } from '../types.ts';

/** One m-line as the SFU would offer it. */
export interface OfferedMedia {
  mid: string;
  kind: 'audio' | 'video';
  direction: 'sendonly' | 'recvonly';
  payloadType: number;
  /** Of what is sent in either direction: RTCP about them finds the track. */
  ssrcs: number[];
}

const CODEC = { audio: 'opus/48000/2', video: 'VP8/90000' };

/** The SFU's offer, in the form that a WebRTC library other than a browser's understands. */
export function offerOf(transport: TransportParams, media: OfferedMedia[]): string {
  const { iceParameters, iceCandidates, dtlsParameters } = transport;
  const fingerprint = dtlsParameters.fingerprints.find(({ algorithm }) => algorithm === 'sha-256');
  const udp = iceCandidates.filter(({ protocol }) => protocol === 'udp');
  return [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=ice-lite',
    `a=group:BUNDLE ${media.map(({ mid }) => mid).join(' ')}`,
    'a=msid-semantic:WMS *',
    `a=fingerprint:${fingerprint?.algorithm} ${fingerprint?.value}`,
    ...media.flatMap(({ mid, kind, direction, payloadType, ssrcs }) => [
      `m=${kind} 7 UDP/TLS/RTP/SAVPF ${payloadType}`,
      'c=IN IP4 127.0.0.1',
      `a=mid:${mid}`,
      `a=${direction}`,
      `a=ice-ufrag:${iceParameters.usernameFragment}`,
      `a=ice-pwd:${iceParameters.password}`,
      ...udp.map(
        (c) => `a=candidate:${c.foundation} 1 ${c.protocol} ${c.priority} ${c.address} ${c.port} typ ${c.type}`,
      ),
      'a=end-of-candidates',
      'a=setup:actpass',
      'a=rtcp-mux',
      `a=rtpmap:${payloadType} ${CODEC[kind]}`,
      ...ssrcs.map((ssrc) => `a=ssrc:${ssrc} cname:minber`),
    ]),
    '',
  ].join('\r\n');
}

/** What the answer says about its certificate. */
export function dtlsOf(answer: string): DtlsParameters {
  const [, value] = /a=fingerprint:sha-256 (\S+)/i.exec(answer) ?? [];
  if (!value) throw new Error('The answer has no fingerprint.');
  return { role: 'client', fingerprints: [{ algorithm: 'sha-256', value }] };
}

export function offeredMedia(rtpParameters: RtpParameters, kind: 'audio' | 'video'): OfferedMedia {
  const [codec] = rtpParameters.codecs;
  const [encoding] = rtpParameters.encodings ?? [];
  if (!codec || encoding?.ssrc === undefined) throw new Error('A consumer has one codec and one SSRC.');
  return {
    mid: rtpParameters.mid ?? '0',
    kind,
    direction: 'sendonly',
    payloadType: codec.payloadType,
    ssrcs: [encoding.ssrc],
  };
}
