import { parseArgs } from 'node:util';
import { Problem } from './problem.mjs';

export const usage = `Usage: npm start -- [options]

  --port N        serve on another port than 3000
  --lan           serve phones and laptops on this network: HTTPS with a local certificate, and a QR of the address
  --remove-demo   delete the demo people and seminars, then go on with what is left
  --help          show this

Settings come from the environment: MONGODB_URI, DATA_DIR, PORT, HOST, PUBLIC_URL and more in docs/operations.md.`;

/**
 * What the person who typed `npm start` asked for.
 * @param {string[]} args
 * @returns {{ port: number | undefined, lan: boolean, removeDemo: boolean, help: boolean }}
 */
export function parseArguments(args) {
  const { values } = parse(args);
  const port = values.port ?? process.env.PORT;
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Problem(`The port must be a number, not "${port}".`);
  return {
    port: port === undefined ? undefined : Number(port),
    lan: values.lan === true,
    removeDemo: values['remove-demo'] === true,
    help: values.help === true,
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        lan: { type: 'boolean' },
        'remove-demo': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Problem(`${error.message.split('.')[0]}. See npm start -- --help`);
  }
}
