import { spawn } from 'node:child_process';
import { node26, root } from '../setup/folders.mjs';

const KEPT_CHARACTERS = 20_000;
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs one JavaScript program on Node 26 in a process group of its own and ends the whole group afterwards, or when
 * `timeoutMs` have passed. Answers the exit code (undefined for a hang or a crash) and the end of what it printed.
 */
export function execute(args, { timeoutMs, env }) {
  return new Promise((resolve) => {
    const child = spawn(node26, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let hung = false;
    const hear = (chunk) => {
      output = (output + chunk).slice(-KEPT_CHARACTERS);
    };
    const killGroup = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Everything of it has ended.
      }
    };
    const interrupted = () => {
      killGroup();
      process.exit(1);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    for (const signal of ENDINGS) process.on(signal, interrupted);
    const timer = setTimeout(() => {
      hung = true;
      killGroup();
    }, timeoutMs);
    child.on('exit', killGroup);
    child.on('close', (code) => {
      clearTimeout(timer);
      for (const signal of ENDINGS) process.off(signal, interrupted);
      const note = hung ? `\nStopped after ${Math.round(timeoutMs / 1000)} s without an end.` : '';
      resolve({ code: hung ? undefined : (code ?? undefined), output: output + note });
    });
  });
}
