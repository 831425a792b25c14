import { parseArgs } from 'node:util';
import { exitWith, Problem } from '../setup/problem.mjs';
import { dataFolder } from '../supervisor/environment.ts';
import { accountTable } from '../supervisor/greeting.ts';
import { withEmbeddedDatabase } from './database.ts';

const usage = 'Usage: npm run seed -- --scale demo|full   or   npm run demo:accounts';

async function run([command, ...rest]: string[]): Promise<void> {
  const { values } = parseArgs({ args: rest, options: { scale: { type: 'string', default: 'demo' } } });
  const scale = values.scale;
  if (scale !== 'demo' && scale !== 'full') throw new Problem(usage);
  if (command !== 'seed' && command !== 'accounts') throw new Problem(usage);
  if (process.env.NODE_ENV === 'production') throw new Problem('There is no demo with NODE_ENV=production.');
  const accounts = await withEmbeddedDatabase(async (uri) => {
    Object.assign(process.env, {
      MONGODB_URI: uri,
      MINBER_EMBEDDED: '1',
      MINBER_DEMO: scale,
      DATA_DIR: dataFolder(),
      LOG_LEVEL: 'error',
    });
    const { resetAccountsCommand, seedCommand } = await import('../../server/src/demo/command.ts');
    return command === 'seed' ? seedCommand(scale) : resetAccountsCommand();
  });
  if (accounts.length === 0)
    throw new Problem('There is no demo in this data folder. Make one: npm run seed -- --scale demo');
  console.log(['Demo accounts (role, login, password):', ...accountTable(accounts)].join('\n'));
}

run(process.argv.slice(2)).then(() => process.exit(0), exitWith);
