interface Waiting<I, O> {
  input: I;
  resolve: (output: O) => void;
  reject: (reason: unknown) => void;
}

/**
 * Asks for many at once what would cost a round trip each. While nothing is under way an input goes alone and at once;
 * in a rush, what comes meanwhile goes together with the next. `ask` answers in the order of its inputs; if it throws,
 * all of them are told so.
 */
export function together<I, O>(
  ask: (inputs: I[]) => Promise<O[]>,
  { underWay = 2, atMost = 100 } = {},
): (input: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = [];
  let running = 0;

  async function next(): Promise<void> {
    const batch = waiting.splice(0, atMost);
    if (batch.length === 0) return;
    running += 1;
    try {
      const outputs = await ask(batch.map(({ input }) => input));
      for (const [at, { resolve }] of batch.entries()) resolve(outputs[at] as O);
    } catch (thrown) {
      for (const { reject } of batch) reject(thrown);
    } finally {
      running -= 1;
      void next();
    }
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (running < underWay) void next();
    });
}

/** Reads documents by a key, many with one query. `find` gives those that exist, in any order. */
export function readTogether<T>(
  find: (keys: string[]) => Promise<T[]>,
  keyOf: (document: T) => string,
): (key: string) => Promise<T | undefined> {
  return together(async (keys: string[]) => {
    const found = new Map((await find([...new Set(keys)])).map((document) => [keyOf(document), document]));
    return keys.map((key) => found.get(key));
  });
}
