import { spawn, spawnSync } from 'node:child_process';
import { Problem } from './problem.mjs';
import { startProgress } from './progress.mjs';

const KEPT_LINES = 25;
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs one long command of the set-up, showing `label` with the elapsed time instead of its output.
 * `percent(line)` may turn a line of output into the note shown behind the label.
 * Rejects with a `Problem` ending in `advice` after printing the last lines of output.
 */
export function runStep(label, command, args, { cwd, env, percent, advice = '' } = {}) {
  const progress = startProgress(label);
  const tail = [];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const interrupted = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    for (const signal of ENDINGS) process.on(signal, interrupted);
    const hear = (chunk) => {
      for (const line of String(chunk).split('\n')) {
        if (!line.trim()) continue;
        tail.push(line);
        if (tail.length > KEPT_LINES) tail.shift();
        const note = percent?.(line);
        if (note) progress.note(note);
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const settle = (how) => {
      for (const signal of ENDINGS) process.off(signal, interrupted);
      if (how === 0) {
        progress.done();
        resolve();
        return;
      }
      progress.failed();
      console.error(tail.join('\n'));
      reject(new Problem(`${label} failed (${how}). ${advice}`.trim()));
    };
    child.on('error', (error) => {
      child.removeAllListeners('close');
      settle(error.message);
    });
    child.on('close', (code, signal) => settle(code ?? signal));
  });
}

/** The trimmed output of a short command, or undefined when it fails or is not there. */
export function outputOf(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
