import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const NAMESPACE = 'minber-bench';
const ADDRESS = '10.213.0.1';
export const INTERFACE = 'minber0';

/**
 * A network of its own with one address that isn't loopback's, which Janus would not gather. What is sent to that
 * address never leaves the namespace. Needs root.
 */
export async function makeNamespace(): Promise<void> {
  await removeNamespace();
  await ip('netns', 'add', NAMESPACE);
  await inside('link', 'set', 'lo', 'up');
  await inside('link', 'add', INTERFACE, 'type', 'veth', 'peer', 'name', `${INTERFACE}p`);
  await inside('addr', 'add', `${ADDRESS}/24`, 'dev', INTERFACE);
  await inside('link', 'set', INTERFACE, 'up');
  await inside('link', 'set', `${INTERFACE}p`, 'up');
}

export async function removeNamespace(): Promise<void> {
  await ip('netns', 'delete', NAMESPACE).catch(() => undefined);
}

async function inside(...args: string[]): Promise<void> {
  await ip('-n', NAMESPACE, ...args);
}

async function ip(...args: string[]): Promise<void> {
  await promisify(execFile)('ip', args);
}
