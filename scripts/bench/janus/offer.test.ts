import { expect, test } from 'vitest';
import { answerTo, readOffer } from './offer.ts';

const offer = [
  'v=0',
  'a=ice-lite',
  'm=audio 9 UDP/TLS/RTP/SAVPF 100',
  'a=mid:a',
  'a=ice-ufrag:5Bl5',
  'a=ice-pwd:secret',
  'a=rtpmap:100 opus/48000/2',
  'a=ssrc:11 cname:janus',
  'a=candidate:1 1 udp 2015363327 10.213.0.1 49716 typ host',
  'm=video 9 UDP/TLS/RTP/SAVPF 101',
  'a=mid:v',
  'a=rtpmap:101 VP8/90000',
  'a=ssrc:22 cname:janus',
  '',
].join('\r\n');

test("Janus's offer says where to connect and what will come", () => {
  const { transport, consumers } = readOffer(offer);
  expect(transport.iceParameters).toEqual({ usernameFragment: '5Bl5', password: 'secret' });
  expect(transport.iceCandidates[0]).toMatchObject({ address: '10.213.0.1', port: 49_716 });
  expect(consumers.map(({ kind, rtpParameters }) => [kind, rtpParameters.encodings?.[0]?.ssrc])).toEqual([
    ['audio', 11],
    ['video', 22],
  ]);
});

test('the answer takes every stream of the offer under the given certificate', () => {
  const answer = answerTo(offer, { fingerprints: [{ algorithm: 'sha-256', value: 'AB:CD' }] });
  expect(answer.match(/^m=/gm)).toHaveLength(2);
  expect(answer.match(/^a=recvonly/gm)).toHaveLength(2);
  expect(answer).toContain('a=group:BUNDLE a v');
  expect(answer).toContain('a=fingerprint:sha-256 AB:CD');
});
