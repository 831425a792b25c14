import { type Principal, subjectOf } from '@minber/shared/access/principal';
import type { Request } from 'express';
import { limits } from '../limits.ts';

/** Generous for people and for 300 of them behind one address; only a flood meets it. */
const ofOnePerson = { points: 600, seconds: 60 };
const ofOneAddress = { points: 6000, seconds: 60 };

/** Throws `request.tooMany`. `isFrequent`: the endpoint may be called many times a second. */
export async function throttle(principal: Principal, request: Request, isFrequent: boolean): Promise<void> {
  const subject = subjectOf(principal);
  const factor = isFrequent ? 4 : 1;
  const limit = subject ? ofOnePerson : ofOneAddress;
  await limits.hit('http', subject ?? request.ip ?? '', { points: limit.points * factor, seconds: limit.seconds });
}
