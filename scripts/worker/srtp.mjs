import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mirror, privateApt } from '../setup/private-apt.mjs';
import { outputOf, runStep } from '../setup/run.mjs';

const LABEL = 'Fetching the source of libsrtp';

async function download(folder) {
  const { site, codename, sections } = mirror() ?? {};
  if (!site) throw new Error('This system has no apt.');
  const source = `deb-src ${site} ${codename} ${sections.join(' ')}`;
  const options = await privateApt(join(folder, 'apt'), source, `${LABEL}: list`);
  await runStep(LABEL, 'apt-get', [...options, 'source', '--download-only', 'libsrtp2'], { cwd: folder });
  const archive = readdirSync(folder).find((name) => /\.orig\.tar\.\w+$/.test(name));
  if (!archive || outputOf('tar', ['-xf', join(folder, archive), '-C', folder]) === undefined) {
    throw new Error('There is no source in the package.');
  }
}

/**
 * Puts the source of the distribution's own libsrtp into `subprojects`, where the recipe builds it on OpenSSL. The
 * packaged library is built on NSS, which sets its keys up anew for every packet and doubles what a viewer costs; it is
 * what remains where the source can't be had, and a line says so.
 */
export async function addSrtpSource(subprojects) {
  const folder = join(subprojects, '..', 'srtp-source');
  mkdirSync(folder);
  try {
    await download(folder);
    const unpacked = readdirSync(folder).find((name) => /^libsrtp2?-[\d.]+$/.test(name));
    renameSync(join(folder, unpacked), join(subprojects, 'libsrtp2'));
  } catch {
    console.log(
      '  The source of libsrtp can’t be had here; the media worker will need about twice the CPU for a viewer.',
    );
  }
  rmSync(folder, { recursive: true, force: true });
}
