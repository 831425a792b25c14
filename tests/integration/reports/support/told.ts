import { randomUUID } from 'node:crypto';
import type { World } from '../../attendance/support/world.ts';

type Reader = Parameters<World['call']>[0];

/**
 * A session of an hour that has ended: Bolat in the northern hall all the time, Dana absent from it, Aigerim on her own
 * device throughout, Farida from the thirtieth minute.
 */
export async function toldSession({ anotherCast, call, url }: World) {
  const { recordedSession } = await import('../../attendance/support/recorded.ts');
  const told = await recordedSession(await anotherCast({ graceMs: 0, unconfirmedLimitMs: 200 * 60_000 }));
  const { cast } = told;
  await told.screen('north', 0, 60);
  await told.screen('south', 0, 60);
  await told.hall('north', 'in', -5, 'bolat');
  await told.heard('aigerim', 0, 60);
  await told.heard('farida', 30, 60);
  const session = `/seminars/${cast.seminarId}/sessions/${cast.sessionId}`;
  const post = (path: string, body: object, who: Reader = 'organiser') =>
    call(who, 'POST', session + path, { key: randomUUID(), ...body }, cast);
  const get = (path: string, who: Reader = 'organiser') => call(who, 'GET', session + path, undefined, cast);
  const open = async (): Promise<string[]> =>
    (await get('/versions')).body.open.map(({ item }: { item: string }) => item);
  return {
    told,
    cast,
    session,
    get,
    post,
    open,
    /** Approves whatever is open. */
    approve: async (body: object = {}, who: Reader = 'organiser') =>
      post('/versions', { acknowledge: await open(), ...body }, who),
    /** Gives somebody minutes with the organiser's signature. */
    adjust: (who: keyof typeof cast.ids, minutes: number) =>
      post('/adjustments', {
        target: { kind: 'person', personId: cast.ids[who] },
        effect: 'add',
        minutes,
        reason: 'Жарық өшкен кезде орнында болды',
      }),
    object: (who: Reader, body: object = {}) =>
      call(
        who,
        'POST',
        `/me/attendance/${cast.seminarId}/sessions/${cast.sessionId}/objections`,
        { key: randomUUID(), text: 'Мен сессияның басынан бері болдым.', ...body },
        cast,
      ),
    /** A file as it is downloaded. */
    file: async (path: string, who: Exclude<Reader, 'visitor'> = 'organiser') => {
      const response = await fetch(`${url()}/api/v1${session}${path}`, { headers: { cookie: cast.cookies[who] } });
      return {
        status: response.status,
        name: response.headers.get('content-disposition'),
        bytes: Buffer.from(await response.arrayBuffer()),
      };
    },
  };
}

export type ToldSession = Awaited<ReturnType<typeof toldSession>>;
