import { exitWith } from '../setup/problem.mjs';
import { ensureWorker } from './ensure.mjs';

// Makes the media worker where it is missing and prints nothing but its path; progress goes before it.
ensureWorker().then(console.log, exitWith);
