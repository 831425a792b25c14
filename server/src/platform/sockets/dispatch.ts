import type { Ack } from '@minber/shared/platform/event';
import type { Socket } from 'socket.io';
import { z } from 'zod';
import { admit, type FacetMemory } from '../authorise.ts';
import { busyIfUnanswered } from '../data/unanswered.ts';
import { withDeadline } from '../deadline.ts';
import { AppError, fail, invalid, toProblem } from '../errors.ts';
import { forwarded } from '../forward/socket.ts';
import { log } from '../log.ts';
import type { BoundEvent } from './bind.ts';
import type { TokenBucket } from './bucket.ts';
import type { SocketData } from './data.ts';

const answerWithinMs = 10_000;

/**
 * One incoming event: take a token → is it known → is it well-formed → is it ours → may you → do it → acknowledge.
 * Whatever comes in, the socket gets a typed answer and the server loses nothing.
 */
export async function dispatch(
  socket: Socket,
  bucket: TokenBucket,
  memory: FacetMemory,
  events: Map<string, BoundEvent>,
  name: string,
  args: unknown[],
): Promise<void> {
  const data = socket.data as SocketData;
  const acknowledge = args.at(-1);
  const reply = (answer: Ack<unknown>) => {
    if (typeof acknowledge === 'function') acknowledge(answer);
  };
  try {
    const event = events.get(name);
    const wait = bucket.take(event?.contract.cost ?? 1, performance.now());
    if (wait > 0) fail('request.tooMany', { retryAfterMs: wait });
    if (!event) fail('event.unknown');
    const parsed = event.contract.in.safeParse(args[0]);
    if (!parsed.success) throw invalid(parsed.error);
    const elsewhere = await forwarded(socket, name, parsed.data);
    if (elsewhere) return reply(elsewhere);
    const admission = await admit(data.principal, event.contract.access, parsed.data, memory.load);
    const result = await withDeadline(
      Promise.resolve(
        event.run({ principal: data.principal, input: parsed.data, ...admission, socket, language: data.language }),
      ),
      answerWithinMs,
      () => new AppError('server.busy', { retryAfterMs: 2000 }),
    );
    reply({ ok: true, data: (event.contract.out ?? z.undefined()).parse(result) ?? null });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) log('sockets').error({ err: thrown, event: name }, 'an event failed');
    reply({ ok: false, problem: toProblem(busyIfUnanswered(thrown), data.language) });
  }
}
