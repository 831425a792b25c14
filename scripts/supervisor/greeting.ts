import type { DemoAccount } from './messages.ts';

/** One line an account, in columns. */
export function accountTable(accounts: readonly DemoAccount[]): string[] {
  const width = (pick: (account: DemoAccount) => string) =>
    Math.max(...accounts.map((account) => pick(account).length));
  const [role, login] = [width((account) => account.role), width((account) => account.login)];
  return accounts.map(
    (account) => `  ${account.role.padEnd(role)}  ${account.login.padEnd(login)}  ${account.password}`,
  );
}

/** What is printed when Minber first serves: the ready line, the demo accounts where there are any, a few tips. */
export function greeting(url: string, demo: readonly DemoAccount[], lan: boolean): string {
  const lines = [`Minber is ready at ${url}`];
  if (demo.length > 0) lines.push('', 'Demo accounts (role, login, password):', ...accountTable(demo));
  lines.push('');
  if (demo.length > 0) lines.push('  npm start -- --remove-demo   start without the demo people and seminars');
  if (!lan) lines.push('  npm start -- --lan           let phones and laptops on this network in');
  lines.push('  Ctrl-C                       stop everything');
  return lines.join('\n');
}
