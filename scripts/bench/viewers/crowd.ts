import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

import type { ConsumerParams, DtlsParameters, TransportParams } from '../../../media/src/types.ts';

const TRANSPORT_CC = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01';
const ABS_SEND_TIME = 'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time';

/** All viewers have the same: nobody but the SFU hears them. */
export const ICE = { usernameFragment: 'benchviewer', password: 'benchviewerbenchviewerbench' };

/** What arrived of one stream. */
export interface Count {
  packets: number;
  /** RTP bytes, headers included. */
  bytes: number;
  /** Packets that should have arrived, from the sequence numbers. */
  expected: number;
  /** Monotonic time of the first packet; 0 when none arrived. */
  firstMs: number;
}

export interface Received {
  id: string;
  audio: Count;
  video: Count;
  /** The first video packet began a key frame. */
  beganWithKeyFrame: boolean;
}

/** The program that plays the viewers' transports: ICE, DTLS, SRTP and RTCP; signalling is done here. */
export class Crowd {
  readonly dtlsParameters: DtlsParameters;
  #program: ChildProcessByStdio<Writable, Readable, null>;
  #lines: AsyncIterator<string>;
  #counting: Promise<Received[]> | undefined;

  static async start(path: string): Promise<Crowd> {
    const program = spawn(path, { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface(program.stdout)[Symbol.asyncIterator]();
    const { value } = await lines.next();
    const [, fingerprint] = String(value).split(' ');
    if (!fingerprint) throw new Error('The viewers did not start.');
    return new Crowd(program, lines, fingerprint);
  }

  private constructor(
    program: ChildProcessByStdio<Writable, Readable, null>,
    lines: AsyncIterator<string>,
    fingerprint: string,
  ) {
    this.#program = program;
    this.#lines = lines;
    this.dtlsParameters = { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: fingerprint }] };
  }

  get pid(): number {
    return this.#program.pid ?? 0;
  }

  /** Starts ICE and DTLS; the SFU has to know the certificate by then. */
  add(id: string, { iceParameters, iceCandidates }: TransportParams, consumers: ConsumerParams[]): void {
    const candidate = iceCandidates.find(({ protocol }) => protocol === 'udp');
    const ssrcOf = (kind: 'audio' | 'video'): number =>
      consumers.find((consumer) => consumer.kind === kind)?.rtpParameters.encodings?.[0]?.ssrc ?? 0;
    const extensions = consumers.flatMap(({ rtpParameters }) => rtpParameters.headerExtensions ?? []);
    const idOf = (uri: string): number => extensions.find((extension) => extension.uri === uri)?.id ?? 0;
    this.#tell(
      'join',
      id,
      candidate?.address,
      candidate?.port,
      iceParameters.usernameFragment,
      iceParameters.password,
      ICE.usernameFragment,
      ICE.password,
      ssrcOf('audio'),
      ssrcOf('video'),
      idOf(TRANSPORT_CC),
      idOf(ABS_SEND_TIME),
    );
  }

  remove(id: string): void {
    this.#tell('leave', id);
  }

  received(): Promise<Received[]> {
    this.#counting ??= this.#count().finally(() => {
      this.#counting = undefined;
    });
    return this.#counting;
  }

  /** Resolves once the program has ended, which it does with its input. */
  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#program.once('exit', resolve));
    this.#program.stdin.end();
    await ended;
  }

  #tell(...words: (string | number | undefined)[]): void {
    this.#program.stdin.write(`${words.join(' ')}\n`);
  }

  async #count(): Promise<Received[]> {
    this.#tell('count');
    const all: Received[] = [];
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error('The viewers ended.');
      const [what, id = '', ...numbers] = String(value).split(' ');
      if (what === 'end') return all;
      all.push(parse(id, numbers.map(Number)));
    }
  }
}

function parse(id: string, numbers: number[]): Received {
  const count = ([packets = 0, bytes = 0, expected = 0, firstMicros = 0]: number[]): Count => ({
    packets,
    bytes,
    expected,
    firstMs: firstMicros / 1000,
  });
  return {
    id,
    audio: count(numbers.slice(0, 4)),
    video: count(numbers.slice(4, 8)),
    beganWithKeyFrame: numbers[8] === 1,
  };
}
