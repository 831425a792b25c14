import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { type Principal, subjectOf } from '@minber/shared/access/principal';
import { Language } from '@minber/shared/platform/text';
import type { ServerEventAck, ServerEventName, ServerEventPayload } from '@minber/shared/server-events';
import { serverEvents } from '@minber/shared/server-events';
import { Server, type Socket } from 'socket.io';
import { authenticate, credentialsOf } from '../authentication.ts';
import { FacetMemory } from '../authorise.ts';
import { wasAnsweredHere } from '../forward/socket.ts';
import { health } from '../health.ts';
import { addressOf } from '../http/address.ts';
import { languageOf } from '../http/language.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { limits } from '../limits.ts';
import { log } from '../log.ts';
import { metrics } from '../metrics.ts';
import { signals } from '../signals.ts';
import type { BoundEvents } from './bind.ts';
import { TokenBucket } from './bucket.ts';
import type { SocketData } from './data.ts';
import { deviceCookie, deviceOf } from './device.ts';
import { dispatch } from './dispatch.ts';

const messageBytes = 64_000;
const handshakes = { points: 3000, seconds: 60 };
const principals = new WeakMap<IncomingMessage, Principal>();
const openSockets = metrics.gauge('minber_sockets', 'Open sockets');

let io: Server | undefined;

/** Opens Socket.IO on the server: own origin and session are checked before the upgrade. */
export function openSocketServer(http: HttpServer | HttpsServer, bound: BoundEvents[]): void {
  const events = new Map(bound.flat().map((event) => [event.name, event]));
  io = new Server(http, {
    path: '/socket',
    maxHttpBufferSize: messageBytes,
    serveClient: false,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    perMessageDeflate: false,
    allowRequest: (request, callback) => {
      admitHandshake(request).then(
        (refusal) => callback(refusal ?? null, refusal === undefined),
        (thrown) => {
          log('sockets').error({ err: thrown }, 'a handshake failed');
          callback('server.failed', false);
        },
      );
    },
  });
  io.engine.on('initial_headers', (headers: Record<string, string>, request: IncomingMessage) => {
    headers['Set-Cookie'] = deviceCookie(request);
  });
  io.on('connection', (socket) => accept(socket, events));
  signals.on('principal:changed', ({ subjectId, reason, sessionId }) =>
    sockets.disconnectSubject(subjectId, reason, sessionId),
  );
}

async function admitHandshake(request: IncomingMessage): Promise<string | undefined> {
  if (health.isStopping()) return 'server.stopping';
  if (!isOwnOrigin(request)) return 'request.origin';
  await limits.hit('handshake', addressOf(request), handshakes);
  const principal = await authenticate(credentialsOf(request));
  if (principal.kind === 'visitor') return 'auth.required';
  principals.set(request, principal);
  return undefined;
}

function accept(socket: Socket, events: Map<string, BoundEvents[number]>): void {
  const principal = principals.get(socket.request);
  const subject = principal && subjectOf(principal);
  if (!principal || !subject) return void socket.disconnect(true);
  const data: SocketData = {
    principal,
    language: chosenLanguage(socket),
    deviceId: deviceOf(socket.request),
    address: addressOf(socket.request),
  };
  socket.data = data;
  void socket.join(`subject:${subject}`);
  openSockets.inc();
  socket.once('disconnect', () => openSockets.dec());
  const bucket = new TokenBucket(60, 20, performance.now());
  const memory = new FacetMemory();
  socket.onAny((name: string, ...args: unknown[]) => void dispatch(socket, bucket, memory, events, name, args));
  void confirm(socket, data);
}

/** Who signed out between the handshake and now was not among the sockets to be closed: asked once more. */
async function confirm(socket: Socket, data: SocketData): Promise<void> {
  const now = await authenticate(credentialsOf(socket.request)).catch(() => undefined);
  if (now && subjectOf(now) === subjectOf(data.principal)) data.principal = now;
  else socket.disconnect(true);
}

/** Browsers send their own Accept-Language with a socket; the page says which language its reader chose. */
function chosenLanguage(socket: Socket): Language {
  const chosen = Language.safeParse(socket.handshake.auth.language);
  return chosen.success ? chosen.data : languageOf(socket.request);
}

function server(): Server {
  if (!io) throw new Error('Sockets are not open yet');
  return io;
}

/** Everything that goes from the server to sockets; payloads are typed by the shared contracts. */
export const sockets = {
  emitTo<K extends ServerEventName>(room: string, name: K, payload: ServerEventPayload<K>): void {
    server().to(room).emit(name, payload);
  },
  /** To every socket of a person, screen or guest. */
  emitToSubject<K extends ServerEventName>(subjectId: string, name: K, payload: ServerEventPayload<K>): void {
    server().to(`subject:${subjectId}`).emit(name, payload);
  },
  emitToSocket<K extends ServerEventName>(socketId: string, name: K, payload: ServerEventPayload<K>): void {
    server().to(socketId).emit(name, payload);
  },
  /** Asks one socket and parses its answer; undefined when it is gone, late or answers nonsense. */
  async request<K extends ServerEventName>(
    socketId: string,
    name: K,
    payload: ServerEventPayload<K>,
    timeoutMs: number,
  ): Promise<ServerEventAck<K> | undefined> {
    const socket = server().sockets.sockets.get(socketId);
    const schema = 'ack' in serverEvents[name] ? serverEvents[name].ack : undefined;
    if (!socket || !schema) return undefined;
    try {
      const parsed = schema.safeParse(await socket.timeout(timeoutMs).emitWithAck(name, payload));
      return parsed.success ? (parsed.data as ServerEventAck<K>) : undefined;
    } catch {
      return undefined;
    }
  },
  /** What a socket carries; undefined when it is gone. */
  dataOf(socketId: string): SocketData | undefined {
    return io?.sockets.sockets.get(socketId)?.data as SocketData | undefined;
  },
  find(socketId: string): Socket | undefined {
    return server().sockets.sockets.get(socketId);
  },
  /** Closes every socket of a subject, or only those of one of its sessions. */
  disconnectSubject(subjectId: string, reason: 'signed-out' | 'changed' | 'revoked', sessionId?: string): void {
    for (const socket of io?.sockets.sockets.values() ?? []) {
      const { principal } = socket.data as SocketData;
      if (subjectOf(principal) !== subjectId) continue;
      if (sessionId && principal.kind === 'person' && principal.sessionId !== sessionId) continue;
      socket.emit('principal:changed', { reason });
      socket.disconnect(true);
    }
  },
  /** The seminar is at home elsewhere now: whoever was answered here comes back, and is put through. */
  sendOn(seminarId: string): void {
    for (const socket of io?.sockets.sockets.values() ?? [])
      if (wasAnsweredHere(socket, seminarId)) socket.disconnect(true);
  },
  broadcast<K extends ServerEventName>(name: K, payload: ServerEventPayload<K>): void {
    server().emit(name, payload);
  },
  onDisconnect(socket: Socket, listener: () => void): void {
    socket.once('disconnect', listener);
  },
  /** Closes every socket and the HTTP server beneath. */
  async close(): Promise<void> {
    await io?.close();
  },
};
