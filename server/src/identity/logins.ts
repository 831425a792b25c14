import { loginStem } from '@minber/shared/identity/names';
import { PersonModel } from './model.ts';

/** A login for this name that nobody has: `akhmetov.k`, else `akhmetov.k2`…; `taken` are to be avoided as well. */
export async function freeLogin(
  name: { surname: string; givenName: string },
  taken: ReadonlySet<string> = new Set(),
): Promise<string> {
  const stem = loginStem(name);
  const pattern = `^${stem.replaceAll('.', '\\.')}\\d*$`;
  const used = new Set(
    (await PersonModel.find({ login: { $regex: pattern } }, { login: 1 }).lean()).map(({ login }) => login),
  );
  for (let number = 1; ; number++) {
    const login = number === 1 ? stem : `${stem}${number}`;
    if (!used.has(login) && !taken.has(login)) return login;
  }
}
