import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RunResult } from '../run.ts';
import { makeNamespace, NAMESPACE, removeNamespace } from './namespace.ts';

/** Whether Janus is here and may have a network namespace to itself. */
export function canRunJanus(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('ip', ['netns', 'list'], { stdio: 'ignore' });
    return existsSync('/usr/bin/janus');
  } catch {
    return false;
  }
}

export async function janusRun(viewers: number, seconds: number, signal: AbortSignal): Promise<RunResult> {
  await makeNamespace();
  try {
    const script = fileURLToPath(new URL('./process.ts', import.meta.url));
    const command = [process.execPath, script, String(viewers), String(seconds)];
    const { stdout } = await promisify(execFile)('ip', ['netns', 'exec', NAMESPACE, ...command], { signal });
    return JSON.parse(stdout) as RunResult;
  } finally {
    await removeNamespace();
  }
}
