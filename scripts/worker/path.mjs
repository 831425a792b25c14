import { cachedWorkerPath, workerRuns } from './locate.mjs';

// Prints the path of the media worker for other tools; exit code 1 when it has not been made yet.
const path = process.env.MEDIASOUP_WORKER_BIN || cachedWorkerPath();
if (workerRuns(path)) console.log(path);
else process.exitCode = 1;
