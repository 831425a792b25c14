import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { useCompileCache } from './compile-cache.ts';

useCompileCache();
const { default: work } = (await import(workerData)) as { default: (input: unknown) => unknown };
// Whoever is terminated writes nothing.
flushCompileCache();
parentPort?.on('message', async (input) => {
  parentPort?.postMessage(await work(input));
});
