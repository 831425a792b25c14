import type { Ack } from '@minber/shared/platform/event';
import type { Id } from '@minber/shared/platform/ids';
import type { Socket } from 'socket.io';
import type { Socket as Upstream } from 'socket.io-client';
import { fail } from '../errors.ts';
import type { SocketData } from '../sockets/data.ts';
import { withDevice } from '../sockets/device.ts';

/** At which other node a seminar is at home; undefined: here, or nowhere. */
type Whereabouts = (seminarId: Id) => Promise<string | undefined>;

const openWithinMs = 5_000;
const answerWithinMs = 9_000;
let whereIs: Whereabouts = async () => undefined;
const upstreams = new WeakMap<Socket, Map<string, Promise<Upstream>>>();
/** What of which seminars was answered here. */
const answeredHere = new WeakMap<Socket, Set<Id>>();

/** Called once by the layer that knows homes. */
export function forwardSocketsBy(whereabouts: Whereabouts): void {
  whereIs = whereabouts;
}

/**
 * What a socket asks about a seminar that is at home on another node is put to that node, over a line of its own in the
 * name of the same browser; what that node tells comes back the same way. Undefined: it is to be answered here.
 * Throws `server.elsewhere` where the home does not answer.
 */
export async function forwarded(socket: Socket, name: string, input: unknown): Promise<Ack<unknown> | undefined> {
  const seminarId = seminarOf(input);
  if (seminarId === undefined || socket.handshake.query.hop !== undefined) return undefined;
  const address = await whereIs(seminarId);
  if (address === undefined) {
    const here = answeredHere.get(socket) ?? new Set();
    answeredHere.set(socket, here.add(seminarId));
    return undefined;
  }
  try {
    const upstream = await upstreamOf(socket, address);
    return (await upstream.timeout(answerWithinMs).emitWithAck(name, input)) as Ack<unknown>;
  } catch {
    fail('server.elsewhere', { retryAfterMs: 2_000 });
  }
}

/** Whether what it asked of this seminar was answered here: once the home is elsewhere it has to ask anew. */
export function wasAnsweredHere(socket: Socket, seminarId: Id): boolean {
  return answeredHere.get(socket)?.has(seminarId) === true;
}

function seminarOf(input: unknown): Id | undefined {
  const named = typeof input === 'object' && input !== null && 'seminarId' in input ? input.seminarId : undefined;
  return typeof named === 'string' ? named : undefined;
}

function upstreamOf(socket: Socket, address: string): Promise<Upstream> {
  const known = upstreams.get(socket) ?? new Map<string, Promise<Upstream>>();
  upstreams.set(socket, known);
  const before = known.get(address);
  if (before) return before;
  const opened = open(socket, address);
  known.set(address, opened);
  opened.catch(() => known.delete(address));
  return opened;
}

async function open(socket: Socket, address: string): Promise<Upstream> {
  const { headers } = socket.request;
  const { address: client } = socket.data as SocketData;
  const { as } = socket.handshake.query;
  // Loaded when first needed: most installations are one node.
  const { io } = await import('socket.io-client');
  const upstream = io(address, {
    path: '/socket',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    timeout: openWithinMs,
    auth: socket.handshake.auth,
    query: { hop: '1', ...(typeof as === 'string' && { as }) },
    extraHeaders: {
      cookie: withDevice(socket.request),
      'x-forwarded-for': client,
      'accept-language': headers['accept-language'] ?? '',
      'user-agent': headers['user-agent'] ?? '',
    },
  });
  upstream.onAny((name: string, ...args: unknown[]) => passOn(socket, name, args));
  await new Promise<void>((resolve, reject) => {
    upstream.once('connect', resolve);
    upstream.once('connect_error', reject);
  });
  socket.once('disconnect', () => upstream.disconnect());
  // The page comes back by its one way back, wherever the home is then.
  upstream.once('disconnect', () => socket.disconnect(true));
  if (!socket.connected) upstream.disconnect();
  return upstream;
}

/** To the browser, and its answer back where one is asked for. */
function passOn(socket: Socket, name: string, args: unknown[]): void {
  const reply = args.at(-1);
  if (typeof reply !== 'function') return void socket.emit(name, ...args);
  socket
    .timeout(answerWithinMs)
    .emitWithAck(name, ...args.slice(0, -1))
    .then((answer) => reply(answer), () => undefined); // biome-ignore format: one line
}
