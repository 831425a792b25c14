import { z } from 'zod';
import { anyone, can, signedIn } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { AttemptClock, SaveAnswers, SavedAnswers, SubmitAttempt } from '../quizzes/learner.ts';
import {
  CheckPeople,
  DeviceAttempt,
  DeviceCode,
  ExtendSitting,
  LendDevice,
  OpenSitting,
  RemovePerson,
  Sitting,
  SittingSummary,
  SittingTest,
} from './sittings.ts';

const inHall = z.object({ hallId: Id });
const inSitting = z.object({ sittingId: Id });

export const sittingApi = defineApi({
  /** Sittings of a hall, newest first, and the tests that could be opened there now. */
  list: {
    method: 'GET',
    path: '/halls/:hallId/sittings',
    access: can('sitting:run', 'hall'),
    params: inHall,
    out: z.object({ items: z.array(SittingSummary), tests: z.array(SittingTest) }),
  },
  /** Opens a test in a hall, or answers with the sitting that is open. Throws `sitting.notSupervised`. */
  open: {
    method: 'POST',
    path: '/halls/:hallId/sittings',
    access: can('sitting:run', 'hall'),
    params: inHall,
    body: OpenSitting,
    out: Sitting,
  },
  get: {
    method: 'GET',
    path: '/sittings/:sittingId',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    out: Sitting,
  },
  /** Checks people of the cohort in or out. Throws `sitting.closed`. */
  check: {
    method: 'POST',
    path: '/sittings/:sittingId/people',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    body: CheckPeople,
    out: Sitting,
  },
  /** A code for a device of the hall, on which this person then takes the test. Throws `sitting.notCheckedIn`, `sitting.closed`. */
  lend: {
    method: 'POST',
    path: '/sittings/:sittingId/devices',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    body: LendDevice,
    out: DeviceCode,
  },
  /** More time for whoever writes, at most until the test closes. Throws `sitting.nobodyWrites`. */
  extend: {
    method: 'POST',
    path: '/sittings/:sittingId/extensions',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    body: ExtendSitting,
    out: Sitting,
  },
  /** Checks somebody out for a reason and hands in what he has answered so far. */
  remove: {
    method: 'POST',
    path: '/sittings/:sittingId/removals',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    body: RemovePerson,
    out: Sitting,
  },
  /** Nobody starts any more; who has started goes on to his deadline. */
  close: {
    method: 'POST',
    path: '/sittings/:sittingId/close',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    out: Sitting,
  },
  /**
   * Closes it and ends what is open in it: devices hand in what they hold within some seconds, the server does it for those
   * that are not heard. Repeated, it ends what is open still.
   */
  end: {
    method: 'POST',
    path: '/sittings/:sittingId/end',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    out: Sitting,
  },
});

/** Own devices in the hall. */
export const hallTestApi = defineApi({
  /**
   * Finds the test by its code and starts an attempt, or answers with the open one. Throws `sitting.notCheckedIn`,
   * `sitting.wrongCode`, and what starting an attempt throws.
   */
  enter: {
    method: 'POST',
    path: '/hall-test',
    access: signedIn,
    body: z.object({ key: IdempotencyKey, code: z.string().trim().min(1).max(40) }),
    out: z.object({ attemptId: Id }),
  },
});

/** 256 bits, held by the tab of one device. */
const token = z.string().min(20).max(100);

/**
 * A device of a hall that is bound to one attempt. Nobody is signed in on it: the token opens this attempt and nothing
 * else, until it is handed in. Throws `testDevice.wrongCode`, `testDevice.over`, and what starting an attempt throws.
 */
export const testDeviceApi = defineApi({
  enter: {
    method: 'POST',
    path: '/test-device',
    access: anyone,
    body: z.object({ code: z.string().trim().min(4).max(40) }),
    out: DeviceAttempt.extend({ token }),
  },
  read: {
    method: 'POST',
    path: '/test-device/attempt',
    access: anyone,
    body: z.object({ token }),
    out: DeviceAttempt,
  },
  /** As `attemptApi.watch`. */
  watch: {
    method: 'POST',
    path: '/test-device/clock',
    access: anyone,
    body: z.object({ token, deadline: Instant }),
    out: AttemptClock,
  },
  save: {
    method: 'POST',
    path: '/test-device/answers',
    access: anyone,
    body: SaveAnswers.extend({ token }),
    out: SavedAnswers,
    frequent: true,
  },
  submit: {
    method: 'POST',
    path: '/test-device/submit',
    access: anyone,
    body: SubmitAttempt.extend({ token }),
    out: z.object({ answered: z.int(), questions: z.int() }),
  },
});
