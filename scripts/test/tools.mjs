import { existsSync } from 'node:fs';
import { ensurePackages } from '../setup/apt.mjs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium to test with, installed where it is missing and we may. */
export async function ensureBrowser() {
  const found = [process.env.CHROMIUM_PATH, ...BROWSERS].find((path) => path && existsSync(path));
  if (found) return found;
  await ensurePackages(['chromium'], 'test in a real browser');
  return BROWSERS[0];
}

/** Network namespaces and a TURN server; only root can use them, so only root gets them. */
export async function ensureNetworkTools() {
  if (process.getuid() === 0) await ensurePackages(['iproute2', 'coturn', 'ffmpeg'], 'test on cut and bad networks');
}
