import { parentPort, workerData } from 'node:worker_threads';
import { useCompileCache } from './compile-cache.ts';

useCompileCache();
const { module, input } = workerData as { module: string; input: unknown };
const { default: work } = (await import(module)) as { default: (input: unknown) => unknown };
parentPort?.postMessage(await work(input));
