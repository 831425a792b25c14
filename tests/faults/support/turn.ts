import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Network } from './network.ts';

/** A coturn on the router of a network that people inside reach by TCP only. Its credentials end by themselves. */
export async function startTurn(
  { router, routerAddress, serverAddress }: Network,
  secret: string,
): Promise<{ url: string; port: number; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'minber-turn-'));
  const port = 3_478;
  const outwards = serverAddress.replace(/1$/, '2');
  const options = [
    ...['-n', '--no-udp', '--no-tls', '--no-dtls', '--no-cli', '--fingerprint', '--log-file', 'stdout', '--verbose'],
    ...['--listening-ip', routerAddress, '--listening-port', String(port), '--relay-ip', outwards],
    ...['--use-auth-secret', '--static-auth-secret', secret, '--realm', 'minber.example'],
    ...['--userdb', join(folder, 'turn.sqlite'), '--pidfile', join(folder, 'turn.pid')],
  ];
  const coturn = spawn('ip', ['netns', 'exec', router, 'turnserver', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await listening(coturn);
  return {
    url: `turn:${routerAddress}:${port}?transport=tcp`,
    port,
    stop: async () => {
      if (coturn.exitCode === null && coturn.signalCode === null) {
        const gone = once(coturn, 'exit');
        coturn.kill('SIGKILL');
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listening(coturn: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk;
      if (/TCP listener opened/i.test(output)) resolve();
    };
    coturn.stdout?.on('data', hear);
    coturn.stderr?.on('data', hear);
    coturn.once('error', reject);
    coturn.once('exit', (code) => {
      reject(new Error(`No TURN server (install the package coturn if it is missing), ${code}:\n${output}`));
    });
  });
}
