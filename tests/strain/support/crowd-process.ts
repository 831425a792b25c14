import { Calls } from '../../../scripts/bench/calls.ts';

export interface CrowdMethods {
  [method: string]: (argument: never) => unknown;
  /** Everybody signs in at once, all from this address; the statuses of the answers. */
  signIn(argument: { url: string; names: string[]; password: string }): Promise<number[]>;
}

const methods: CrowdMethods = {
  signIn: ({ url, names, password }) =>
    Promise.all(
      names.map(async (name) => {
        const response = await fetch(`${url}/api/v1/session`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ name, password }),
        });
        await response.arrayBuffer();
        return response.status;
      }),
    ),
};

new Calls(process, methods);
process.once('disconnect', () => process.exit());
