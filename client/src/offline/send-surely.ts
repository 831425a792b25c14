import type { Endpoint, OutOf } from '@minber/shared/platform/endpoint';
import { type AnyInput, addressOf, type CallArguments, type CallInput, call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { sessionPersonId } from '../api/session.ts';
import { offlineDatabase } from './database.ts';
import { thisMoment } from './queue/age.ts';
import { queue } from './queue/own.ts';
import type { NewRequest } from './queue/request.ts';
import { wantOffline } from './wanted.ts';

// Whatever page may keep something has the queue's notice fetched while there is a line.
wantOffline();

type About = Pick<NewRequest, 'kind' | 'subject' | 'slot' | 'title'> & { isAged?: boolean };

/**
 * Sends what a person has said so that it cannot get lost: it is kept on the device first, and goes when there is a
 * line, after what he said before. Its body must carry a key or a revision by which the server knows a repetition.
 * Answers what the server said, or `sent: false` when it waits. Throws ApiProblem when the server refuses it.
 */
export async function sendSurely<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  about: About,
): Promise<{ sent: true; answer: OutOf<E> } | { sent: false }> {
  const personId = sessionPersonId();
  // A private window keeps nothing: then it is sent or fails at once.
  const isKept = personId !== null && (await offlineDatabase().then(Boolean, () => false));
  if (!isKept) return { sent: true, answer: await call(endpoint, ...([input] as CallArguments<E>)) };
  await queue.belongTo(personId);
  const any = input as AnyInput;
  const settled = await queue.add({
    isAged: false,
    ...about,
    personId,
    method: endpoint.method,
    address: addressOf(endpoint, any),
    body: JSON.stringify(any.body ?? {}),
    saidAt: thisMoment(),
  });
  if (settled.kind === 'refused') throw new ApiProblem(settled.problem);
  if (settled.kind === 'kept') return { sent: false };
  return { sent: true, answer: (endpoint.out ? endpoint.out.parse(settled.answer) : undefined) as OutOf<E> };
}
