import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from '../../scripts/simulate/play/ports.ts';
import { databaseOf, eventually, Minber, newDataFolder, processesOf, processTitled } from './support/minber.ts';

function nothingIsLeftOf(minber: Minber): Promise<void> {
  return eventually(() => expect(processesOf(minber.dataFolder)).toEqual([]));
}

test('says where it is ready and prints the demo accounts', async () => {
  const minber = await Minber.running();
  expect(minber.output).toMatch(/^Minber is ready at http:\/\/localhost:\d+$/m);
  expect(minber.output).toContain('host@minber.example');
});

test('a killed server serves again and is told nothing of what was asked for one start', async () => {
  const minber = await Minber.running({ args: ['--remove-demo'] });
  const before = await minber.server();
  expect(before.removeDemo).toBe('1');
  const killedAt = performance.now();
  process.kill(before.pid, 'SIGKILL');
  const after = await eventually(() => minber.server());
  expect(performance.now() - killedAt).toBeLessThan(2000);
  expect(after.pid).not.toBe(before.pid);
  expect(after.removeDemo).toBe('');
});

test('one that stood by, and is not taken for the server meanwhile, takes over from a killed server', async () => {
  const minber = await Minber.running();
  const { pid } = await minber.server();
  const spare = await eventually(() => processTitled(minber.dataFolder, 'minber-stands-by'));
  process.kill(pid, 'SIGKILL');
  await eventually(async () => expect(await minber.server()).toMatchObject({ pid: spare, stoodBy: true }));
  expect(processTitled(minber.dataFolder, 'tiny-server.ts')).toBe(spare);
  await eventually(() => processTitled(minber.dataFolder, 'minber-stands-by'));
  expect(await minber.end('SIGTERM')).toBe(0);
  await nothingIsLeftOf(minber);
});

test('a killed database comes back while the server goes on', async () => {
  const minber = await Minber.running();
  const server = await minber.server();
  const database = databaseOf(minber.dataFolder);
  process.kill(database, 'SIGKILL');
  await eventually(() => expect(minber.output).toContain('the database is back'));
  expect(databaseOf(minber.dataFolder)).not.toBe(database);
  expect((await minber.server()).pid).toBe(server.pid);
});

test('a server that keeps dying ends everything with one line', async () => {
  const minber = await Minber.begin({ env: { TINY_SERVER: 'crashing' } });
  expect(await minber.exitCode()).toBe(1);
  expect(minber.output).toMatch(/^Minber: The server keeps stopping \(last: 7\)\./m);
  expect(minber.output.match(/starting it again/g)).toHaveLength(4);
  await nothingIsLeftOf(minber);
});

test('a server that says why it cannot run is not started again', async () => {
  const minber = await Minber.begin({ env: { TINY_SERVER: 'hopeless' } });
  expect(await minber.exitCode()).toBe(1);
  expect(minber.output.trim()).toBe('Minber: The database at MONGODB_URI does not answer. Correct the address.');
  await nothingIsLeftOf(minber);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends every process it started', async (signal) => {
  const minber = await Minber.running();
  expect(processesOf(minber.dataFolder).length).toBeGreaterThanOrEqual(4);
  expect(await minber.end(signal)).toBe(0);
  await nothingIsLeftOf(minber);
});

test('a server that does not stop when asked is ended within eight seconds', async () => {
  const minber = await Minber.running({ env: { TINY_SERVER: 'stubborn' } });
  const askedAt = performance.now();
  await minber.end();
  expect(performance.now() - askedAt).toBeLessThan(8500);
  await nothingIsLeftOf(minber);
});

test('the children of a killed supervisor end by themselves', async () => {
  const minber = await Minber.running();
  const database = databaseOf(minber.dataFolder);
  const { pid } = await minber.server();
  await minber.end('SIGKILL');
  await eventually(() => {
    const left = processesOf(minber.dataFolder);
    expect(left).not.toContain(database);
    expect(left).not.toContain(pid);
  });
  for (const orphan of processesOf(minber.dataFolder)) process.kill(orphan, 'SIGKILL');
});

test('a port in use is named in one line before anything is started', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const minber = await Minber.begin({ port });
  expect(await minber.exitCode()).toBe(1);
  other.close();
  expect(minber.output.trim()).toMatch(/^Minber: Port \d+ is in use by another program\. .*--port \d+$/);
});

test('a data folder in use is named in one line and its owner is not disturbed', async () => {
  const dataFolder = newDataFolder();
  const owner = await Minber.running({ dataFolder });
  const second = await Minber.begin({ dataFolder });
  expect(await second.exitCode()).toBe(1);
  expect(second.output.trim()).toMatch(/^Minber: The data folder .* is in use by another Minber\..*DATA_DIR/);
  await expect(owner.server()).resolves.toBeDefined();
});

test('an unknown option is refused in one line', async () => {
  const minber = await Minber.begin({ args: ['--lann'] });
  expect(await minber.exitCode()).toBe(1);
  expect(minber.output.trim()).toMatch(/^Minber: Unknown option '--lann'/);
});
