/** A failure a person can act on: its message is the one line they read, saying what is wrong and what to do. */
export class Problem extends Error {
  name = 'Problem';
}

/** Ends the process the way every command of ours fails: one clear line for a `Problem`, a stack for a bug. */
export function exitWith(error) {
  console.error(error instanceof Problem ? `Minber: ${error.message}` : error);
  process.exit(1);
}
