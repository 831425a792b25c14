import { listDemoAccounts } from '../identity/index.ts';
import { demoPassword } from './password.ts';

/** What the terminal prints: one account for each role. */
export async function demoAccounts(): Promise<{ role: string; login: string; password: string }[]> {
  const accounts = await listDemoAccounts();
  if (accounts.length === 0) return [];
  const password = demoPassword();
  return accounts.map(({ role, login }) => ({ role, login, password }));
}
