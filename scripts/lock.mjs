import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/folders.mjs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** The entry npm would write for a platform's package, whose name says which platform it is for. */
function platformEntry(name, version, { dev }) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.flatMap((word) => LIBRARIES[word] ?? []);
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`Which platform is ${name} for? Teach scripts/lock.mjs.`);
  return { version, cpu, ...(dev && { dev }), ...(libc.length > 0 && { libc }), optional: true, os };
}

/** True when a package at `path` finds `name` in its own or a parent's node_modules. */
function isFound(packages, path, name) {
  const parents = path.split('node_modules/').map((_, at, parts) => parts.slice(0, at + 1).join('node_modules/'));
  return ['', ...parents].some((parent) => packages[join(parent, 'node_modules', name)]);
}

/**
 * Completes the lock file with the packages of other platforms that a registry mirror does not hold: npm leaves them
 * out, and then `npm ci` refuses the file everywhere.
 */
function complete(packages) {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {}, ...parent }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, path, name))
      .map(([name, version]) => [`node_modules/${name}`, platformEntry(name, version, parent)]),
  );
  const all = Object.entries(packages).concat(missing);
  return { count: missing.length, packages: Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en'))) };
}

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { count, packages } = complete(lock.packages);
if (process.argv.includes('--check')) {
  if (count > 0)
    console.error(`${count} packages of other platforms are missing in package-lock.json. Run: npm run lock`);
  process.exitCode = count > 0 ? 1 : 0;
} else if (count > 0) {
  writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  console.log(`Added ${count} packages of other platforms to package-lock.json.`);
}
