import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const liveErrors = {
  'live.notOpen': error(409, 'Семинарға кіру {opensAt} ашылады.', 'Вход на семинар откроется {opensAt}.', 'The seminar opens at {opensAt}.'),
  'live.notJoined': error(409, 'Алдымен семинарға қосылыңыз.', 'Сначала подключитесь к семинару.', 'Join the seminar first.'),
} satisfies ErrorCatalogue;
