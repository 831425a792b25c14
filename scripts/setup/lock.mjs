import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 500;

function holderIsAlive(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the lock file or answers false; a lock whose holder is gone is taken over. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderIsAlive(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Runs `work` while no other process of this user does; waits for the one that holds the lock. */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); await wait(LOOK_EVERY_MS)) {
    if (!told && holderIsAlive(file)) {
      told = true;
      console.log('  Another start is preparing the same thing; waiting for it.');
    }
  }
  const release = () => rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
