import { randomUUID } from 'node:crypto';
import { PeerConnection } from 'node-datachannel';
import { io, type Socket } from 'socket.io-client';
import { rtpCapabilities } from '../../../../media/src/index.ts';
import { rtpParameters } from '../../../../media/src/testing/publisher.ts';
import { dtlsOf, offeredMedia, offerOf } from '../../../../media/src/testing/sdp.ts';
import type { JoinAs, JoinSnapshot, liveEvents, liveServerEvents } from '../../../../shared/src/live/contract.ts';
import type { TrackSource } from '../../../../shared/src/live/media.ts';
import type { Ack, EventIn, EventOut } from '../../../../shared/src/platform/event.ts';

type Events = typeof liveEvents;
type Pushed = { [K in keyof typeof liveServerEvents]: unknown };

/** One browser tab in a seminar: it answers pings and keeps what it was told. */
export class Tab {
  readonly socket: Socket;
  readonly peerId: string;
  readonly seminarId: string;
  readonly told: { name: string; payload: unknown }[] = [];
  /** What it says about media when it is asked whether it is there. */
  receiving = true;
  #waiting = new Set<() => void>();
  #connections: PeerConnection[] = [];
  #sendTransportId: string | undefined;

  constructor(
    url: string,
    seminarId: string,
    cookie: string,
    peerId: string = randomUUID(),
    headers: Record<string, string> = {},
  ) {
    this.peerId = peerId;
    this.seminarId = seminarId;
    this.socket = io(url, {
      path: '/socket',
      transports: ['websocket'],
      extraHeaders: { cookie, ...headers },
      reconnection: false,
      forceNew: true,
    });
    this.socket.on('presence:ping', (_, answer) => answer({ receiving: this.receiving }));
    this.socket.onAny((name: string, payload: unknown) => {
      this.told.push({ name, payload });
      for (const check of this.#waiting) check();
    });
  }

  async ask<K extends keyof Events>(
    name: K,
    input: Omit<EventIn<Events[K]>, 'seminarId'>,
  ): Promise<Ack<EventOut<Events[K]>>> {
    return await this.socket.timeout(8_000).emitWithAck(name, { seminarId: this.seminarId, ...input });
  }

  /** Asks and expects to be obeyed. */
  async get<K extends keyof Events>(
    name: K,
    input: Omit<EventIn<Events[K]>, 'seminarId'>,
  ): Promise<EventOut<Events[K]>> {
    const answer = await this.ask(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}`);
    return answer.data;
  }

  /** Asks and expects to be refused; the reason. */
  async refused<K extends keyof Events>(name: K, input: Omit<EventIn<Events[K]>, 'seminarId'>): Promise<string> {
    const answer = await this.ask(name, input);
    if (answer.ok) throw new Error(`${name} was not refused`);
    return answer.problem.code;
  }

  join(as: JoinAs, more: { transportId?: string; hallId?: string } = {}): Promise<JoinSnapshot> {
    const { peerId } = this;
    this.#sendTransportId = undefined;
    const preferences = { mode: 'normal' as const, hidden: false };
    return this.get('seminar:join', { peerId, as, rtpCapabilities: { ...rtpCapabilities }, preferences, ...more });
  }

  /** The first such message from now on, or one that has come already. */
  heard<T>(name: keyof Pushed, matches: (payload: T) => boolean = () => true, withinMs = 5_000): Promise<T> {
    const found = () =>
      this.told.find((one) => one.name === name && matches(one.payload as T))?.payload as T | undefined;
    return new Promise((resolve, reject) => {
      const check = () => {
        const payload = found();
        if (payload === undefined) return;
        this.#waiting.delete(check);
        clearTimeout(late);
        resolve(payload);
      };
      const late = setTimeout(() => {
        this.#waiting.delete(check);
        reject(new Error(`${String(name)} was not heard; heard: ${JSON.stringify(this.told).slice(0, 2_000)}`));
      }, withinMs);
      this.#waiting.add(check);
      check();
    });
  }

  forget(): void {
    this.told.length = 0;
  }

  /** Publishes a track; nothing is sent. */
  async publish(source: TrackSource, trackId: string = randomUUID()): Promise<string> {
    this.#sendTransportId ??= (await this.get('media:open-send', {})).id;
    const transportId = this.#sendTransportId;
    const kind = source === 'microphone' ? 'audio' : 'video';
    const ssrc = 1_000 + Math.floor(Math.random() * 1e9);
    const parameters = rtpParameters([{ kind, ssrc, payloadBytes: 100 }]);
    await this.get('media:produce', { transportId, trackId, source, kind, rtpParameters: { ...parameters } });
    return trackId;
  }

  /** Connects the receive transport of a join for real (ICE and DTLS). */
  async connect({ receiveTransport, consumers }: JoinSnapshot): Promise<void> {
    if (!receiveTransport) throw new Error('There is nothing to connect');
    const connection = new PeerConnection(this.peerId, { iceServers: [], bindAddress: '127.0.0.1' });
    this.#connections.push(connection);
    const answered = new Promise<string>((resolve) => connection.onLocalDescription(resolve));
    const connected = new Promise<void>((resolve) =>
      connection.onStateChange((state) => {
        if (state === 'connected') resolve();
      }),
    );
    const media = consumers.map((one) => offeredMedia(one.rtpParameters as never, one.kind));
    connection.setRemoteDescription(offerOf(receiveTransport as never, media), 'offer');
    const dtlsParameters = dtlsOf(await answered) as never;
    await this.get('media:connect', { transportId: receiveTransport.id, dtlsParameters });
    await connected;
  }

  /** The network is gone: the server hears nothing of a goodbye. */
  drop(): void {
    this.socket.io.engine.close();
  }

  /** Says goodbye, so that nothing is kept for it. */
  async close(): Promise<void> {
    if (this.socket.connected) await this.ask('seminar:leave', {}).catch(() => undefined);
    this.socket.disconnect();
    for (const connection of this.#connections) connection.close();
  }
}
