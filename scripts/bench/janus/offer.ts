import type { ConsumerParams, DtlsParameters, TransportParams } from '../../../media/src/types.ts';
import { ICE } from '../viewers/crowd.ts';

/** What a viewer needs from Janus's offer, in the terms of the other sides. */
export function readOffer(sdp: string): { transport: TransportParams; consumers: ConsumerParams[] } {
  const [, ...sections] = sdp.split(/^m=/m);
  return { transport: transportOf(sdp), consumers: sections.map(consumerOf) };
}

/** The answer that takes everything, with the crowd's certificate. */
export function answerTo(sdp: string, { fingerprints }: DtlsParameters): string {
  const [, ...sections] = sdp.split(/^m=/m);
  const mids = sections.map((section) => field(section, /^a=mid:(\S+)/m));
  const [fingerprint] = fingerprints;
  return [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mids.join(' ')}`,
    ...sections.flatMap((section, index) => [
      `m=${section.split(/\r?\n/)[0]}`,
      'c=IN IP4 0.0.0.0',
      `a=mid:${mids[index]}`,
      'a=recvonly',
      'a=rtcp-mux',
      `a=ice-ufrag:${ICE.usernameFragment}`,
      `a=ice-pwd:${ICE.password}`,
      `a=fingerprint:${fingerprint?.algorithm} ${fingerprint?.value}`,
      'a=setup:active',
      ...(section.match(/^a=rtpmap:.*$/gm) ?? []).map((line) => line.trim()),
    ]),
    '',
  ].join('\r\n');
}

function transportOf(sdp: string): TransportParams {
  const candidate = /^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) /im.exec(sdp);
  return {
    id: 'janus',
    iceParameters: { usernameFragment: field(sdp, /^a=ice-ufrag:(\S+)/m), password: field(sdp, /^a=ice-pwd:(\S+)/m) },
    iceCandidates: [
      {
        foundation: '1',
        priority: 1,
        ip: candidate?.[1] ?? '',
        address: candidate?.[1] ?? '',
        protocol: 'udp',
        port: Number(candidate?.[2]),
        type: 'host',
      },
    ],
    dtlsParameters: { fingerprints: [] },
  };
}

function consumerOf(section: string): ConsumerParams {
  const kind = section.startsWith('audio') ? 'audio' : 'video';
  const source = kind === 'audio' ? 'microphone' : 'camera';
  const ssrc = Number(field(section, /^a=ssrc:(\d+)/m));
  return {
    id: kind,
    producerId: kind,
    kind,
    rtpParameters: { codecs: [], encodings: [{ ssrc }] },
    type: 'simple',
    producerPaused: false,
    track: { trackId: kind, ownerId: 'source', source, kind },
  };
}

function field(text: string, pattern: RegExp): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`Janus's offer has no ${pattern.source}.`);
  return value;
}
