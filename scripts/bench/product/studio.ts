import { rtpCapabilities } from '../../../media/src/index.ts';
import type { TransportParams } from '../../../media/src/types.ts';
import type { Calls } from '../calls.ts';
import type { SourceMethods } from '../source/process.ts';
import { Browser } from './api.ts';
import type { ProductServer } from './server.ts';
import { SeminarSocket } from './socket.ts';

interface SeminarItem {
  seminarId: string;
  sessions: { sessionId: string; startsAt: number; endsAt: number }[];
}

/** The demo's host and speaker: they open the seminar that may go live now, and the clip goes on the air. */
export class Studio {
  readonly seminarId: string;
  #host: SeminarSocket;
  #speaker: SeminarSocket;

  static async open({ url, password }: ProductServer): Promise<Studio> {
    const host = await Browser.signIn(url, 'host@minber.example', password);
    const speaker = await Browser.signIn(url, 'speaker@minber.example', password);
    const { items } = await host.get<{ items: SeminarItem[] }>('/seminars?when=upcoming');
    const now = Date.now();
    const open = items
      .flatMap(({ seminarId, sessions }) => sessions.map((session) => ({ seminarId, ...session })))
      .find(({ startsAt, endsAt }) => startsAt <= now && endsAt > now);
    if (!open) throw new Error('No seminar of the demo can go live now.');
    const sockets = [host, speaker].map(({ cookie }) => new SeminarSocket(url, cookie, open.seminarId));
    for (const [index, socket] of sockets.entries()) {
      socket.beHeard(() => true);
      await socket.open();
      await socket.ask('seminar:join', {
        peerId: `bench-stage-peer-${index}`,
        as: 'stage',
        rtpCapabilities,
        preferences: { mode: 'audio', hidden: true },
      });
    }
    const [hostSocket, speakerSocket] = sockets;
    if (!hostSocket || !speakerSocket) throw new Error('The studio is empty.');
    await hostSocket.ask('session:start', { sessionId: open.sessionId });
    return new Studio(open.seminarId, hostSocket, speakerSocket);
  }

  private constructor(seminarId: string, host: SeminarSocket, speaker: SeminarSocket) {
    this.seminarId = seminarId;
    this.#host = host;
    this.#speaker = speaker;
  }

  async publish(source: Calls<SourceMethods>): Promise<void> {
    const parameters = await source.call('prepare', undefined);
    const transport = await this.#speaker.ask<TransportParams>('media:open-send');
    const dtlsParameters = await source.call('answer', transport);
    await this.#speaker.ask('media:connect', { transportId: transport.id, dtlsParameters });
    for (const [kind, name] of [
      ['audio', 'microphone'],
      ['video', 'camera'],
    ] as const) {
      await this.#speaker.ask('media:produce', {
        transportId: transport.id,
        trackId: `bench-${name}`,
        source: name,
        kind,
        rtpParameters: parameters[kind],
      });
    }
  }

  close(): void {
    this.#speaker.close();
    this.#host.close();
  }
}
