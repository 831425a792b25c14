import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ChildMessage } from '../supervisor/messages.ts';
import { databaseCommand } from './command.ts';
import { databaseUri } from './location.ts';

/** A running embedded database. `uri` is the same each time the same folder is started. */
export type EmbeddedDatabase = {
  uri: string;
  pid: number;
  /** Sends the signal and waits until the process is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Closes the database cleanly; does nothing when it is gone already. */
  stop(): Promise<void>;
};

function isGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function firstMessage(child: ChildProcess): Promise<ChildMessage> {
  const exited = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`The embedded database ended (${code ?? signal}) before it was ready.`);
  });
  const [message] = await Promise.race([once(child, 'message'), exited]);
  exited.catch(() => {});
  return message;
}

/** Starts the embedded database over `dataFolder` in a process of its own and waits until it serves. */
export async function startEmbeddedDatabase(dataFolder: string): Promise<EmbeddedDatabase> {
  const { command, args } = databaseCommand(dataFolder);
  const child = spawn(command, args, { stdio: ['pipe', 'inherit', 'inherit', 'ipc'] });
  const message = await firstMessage(child);
  if (message.type === 'fatal') throw new Error(message.message);
  const ends = async (act: () => void) => {
    if (isGone(child)) return;
    const exited = once(child, 'exit');
    act();
    await exited;
  };
  return {
    uri: databaseUri(dataFolder),
    pid: child.pid ?? 0,
    kill: (signal = 'SIGKILL') => ends(() => child.kill(signal)),
    stop: () => ends(() => child.send({ type: 'stop' })),
  };
}
