import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node26, root } from '../../setup/folders.mjs';
import { ensureWorker } from '../../worker/ensure.mjs';
import type { Minber } from './minber.ts';
import { freePort, takeMediaPorts } from './ports.ts';

/** Another node over the database and the data of a Minber. */
export interface SecondNode {
  url: string;
  stop(): Promise<void>;
}

const wrongClock = new URL('./wrong-clock.mjs', import.meta.url).href;

/** Starts it on loopback; its wall clock is wrong by so much, whatever is done to the other's. */
export async function startSecondNode(beside: Minber, wrongByMs: number): Promise<SecondNode> {
  const port = await freePort();
  const rtcPort = await takeMediaPorts();
  const url = `http://127.0.0.1:${port}`;
  const clockFile = join(beside.dataDir, 'second-wrong-by-ms');
  writeFileSync(clockFile, String(wrongByMs));
  const server: ChildProcess = spawn(node26, [join(root, 'server/src/main.ts')], {
    env: {
      ...process.env,
      NODE_ENV: '',
      MONGODB_URI: beside.databaseUri,
      MINBER_EMBEDDED: '1',
      MINBER_DEMO: 'off',
      DATA_DIR: beside.dataDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      RTC_PORT: String(rtcPort),
      RTC_PIPE_PORTS: `${rtcPort + 8}-${rtcPort + 39}`,
      RTC_WORKERS: '1',
      MEDIASOUP_WORKER_BIN: await ensureWorker(),
      LOG_LEVEL: 'warn',
      TRUST_PROXY: '1',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${wrongClock}`,
      WRONG_CLOCK_FILE: clockFile,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = once(server, 'exit');
  const [message] = await Promise.race([once(server, 'message'), gone.then(() => [undefined])]);
  if (message?.type !== 'ready') throw new Error(`The second node did not start: ${JSON.stringify(message)}`);
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) server.send({ type: 'stop' });
    await gone;
  };
  return { url, stop };
}
