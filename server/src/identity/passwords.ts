import { foldText } from '@minber/shared/identity/names';
import { hash, verify } from '@node-rs/argon2';
import { fail, randomToken } from '../platform/index.ts';
import { HashingQueue } from './hashing-queue.ts';

/** OWASP's advice for argon2id (the library's default): 19 MiB, two passes, one lane; about 20 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const queue = new HashingQueue({
  waiting: 400,
  rest: 1,
  refuse: (retryAfterMs) => fail('server.busy', { retryAfterMs }),
});
const nobody = hash(randomToken().token, cost);

const common =
  /^(.)\1*$|^(?:0?1234567890?|123456789\d*|password\w*|qwerty\w*|qwertyuiop|йцукенгшщз\w*|пароль\w*|құпиясөз\w*|administrator|minber\w*|1q2w3e4r5t\w*|asdfghjkl\w*|iloveyou\w*)$/i;

/** Throws `password.common` for what is tried first: well-known ones and the person's own name, login or numbers. */
export function refuseGuessable(
  password: string,
  about: { surname: string; givenName: string; login: string; phone: string | null; iin: string | null },
): void {
  if (common.test(password)) fail('password.common');
  const own = [about.surname, about.givenName, about.login.split('@')[0], about.phone, about.iin]
    .map((text) => foldText(text ?? '').replaceAll(' ', ''))
    .filter((text) => text.length >= 3);
  const folded = foldText(password).replaceAll(' ', '');
  const rest = own.reduce((left, text) => left.replaceAll(text, ''), folded);
  if (rest !== folded && rest.replace(/\d{1,4}$/, '').length < 3) fail('password.common');
}

export function hashPassword(password: string): Promise<string> {
  return queue.run(() => hash(password, cost));
}

/** Whether the password is right. Takes the same time where there is no hash to compare with. */
export function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  return queue.run(async () => {
    const right = await verify(stored ?? (await nobody), password);
    return right && stored !== null;
  });
}
