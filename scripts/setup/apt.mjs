import { spawnSync } from 'node:child_process';
import { Problem } from './problem.mjs';
import { outputOf, runStep } from './run.mjs';

function isInstalled(name) {
  return outputOf('dpkg', ['-s', name])?.includes('Status: install ok installed') === true;
}

/**
 * Makes sure the Debian packages are there. As root they are installed; otherwise a `Problem` names the command.
 * `why` completes the sentence "… is needed to <why>".
 */
export async function ensurePackages(names, why) {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const command = `apt-get install --no-install-recommends ${missing.join(' ')}`;
  if (spawnSync('apt-get', ['--version']).error) {
    throw new Problem(
      `To ${why} this system needs what Debian calls: ${missing.join(' ')}. Install them and start again.`,
    );
  }
  if (process.getuid() !== 0) {
    throw new Problem(`To ${why} system packages are missing. Run: sudo ${command}`);
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const waitForDpkg = ['-o', 'DPkg::Lock::Timeout=300'];
  await runStep('Refreshing the list of system packages', 'apt-get', [...waitForDpkg, 'update'], {
    env,
    advice: 'Check the network and the package mirror of this machine.',
  });
  await runStep(
    `Installing ${missing.length} system package(s) to ${why}`,
    'apt-get',
    [...waitForDpkg, 'install', '-y', '--no-install-recommends', ...missing],
    { env, advice: `Try it by hand: ${command}` },
  );
}
