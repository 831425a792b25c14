import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArguments, usage } from './setup/arguments.mjs';
import { setUp } from './setup/everything.mjs';
import { node26, root } from './setup/folders.mjs';
import { exitWith } from './setup/problem.mjs';

/** Hands over to the supervisor on Node 26 and ends as it ends. The IPC channel tells it when we are gone. */
function supervise(args) {
  const supervisor = spawn(node26, [join(root, 'scripts/supervisor/main.ts'), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => supervisor.kill(signal));
  supervisor.on('exit', (code) => process.exit(code ?? 1));
  whenNpmIsGone(() => supervisor.kill('SIGTERM'));
}

/** An npm that is ended tells its script nothing: the shell between them is gone, and nobody would end the rest. */
function whenNpmIsGone(act) {
  const shell = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}

async function start(args) {
  if (parseArguments(args).help) {
    console.log(usage);
    return;
  }
  await setUp();
  supervise(args);
}

start(process.argv.slice(2)).catch(exitWith);
