import type { Request, Response } from 'express';
import { authenticate, credentialsOf } from '../authentication.ts';
import { admit } from '../authorise.ts';
import { clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { log } from '../log.ts';
import type { BoundRoute } from './bind.ts';
import { newCall } from './call.ts';
import { throttle } from './throttle.ts';

/**
 * What a GET route would answer whoever asks for a page; undefined where it would refuse, or fail, or take longer than
 * `mostMs`: the page asks again by itself.
 */
export async function quietAnswer(
  { endpoint, run }: BoundRoute,
  request: Request,
  response: Response,
  { params, mostMs }: { params: Record<string, string>; mostMs: number },
): Promise<unknown> {
  const answer = async () => {
    const arrivedAt = clock.now();
    const principal = await authenticate(credentialsOf(request));
    await throttle(principal, request, false);
    const admission = await admit(principal, endpoint.access, params);
    const parsed = {
      arrivedAt,
      params: endpoint.params?.parse(params) ?? {},
      query: endpoint.query?.parse({}) ?? {},
      body: undefined,
      upload: Buffer.alloc(0),
    };
    return endpoint.out?.parse(await run(newCall(request, response, principal, admission, parsed)));
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, mostMs, undefined);
  });
  try {
    return await Promise.race([answer(), late]);
  } catch (thrown) {
    if (!(thrown instanceof AppError))
      log('http').warn({ err: thrown, path: endpoint.path }, 'a page came without its data');
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
