import { Worker } from 'node:worker_threads';

const memoryLimitMb = 256;

/**
 * Runs the default export of a module in a thread of its own, so that heavy work never holds the event loop.
 * Input and output are structured-cloned. Throws what the thread threw, or after `timeoutMs`.
 */
export async function runInWorker<In, Out>(module: URL, input: In, timeoutMs = 60_000): Promise<Out> {
  const worker = new Worker(new URL('./worker-entry.ts', import.meta.url), {
    workerData: { module: module.href, input },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Out>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The work took too long')), timeoutMs);
      worker.once('message', (output: Out) => resolve(output));
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The thread ended early (${code})`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
