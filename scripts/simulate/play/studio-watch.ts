import type { Speaker } from '../../people/speaker.ts';
import type { Fact } from '../script/facts.ts';
import { trueNow } from './time.ts';

const lookEveryMs = 100;

/** Tells when the host's sound was not sent because he was on his way back, until it is ended. */
export function watchStudio(host: Speaker, tell: (fact: Fact) => void): { end(): void } {
  let awaySince: number | undefined;
  const timer = setInterval(() => {
    const now = trueNow();
    if (host.line.lostAt !== undefined) awaySince ??= now;
    else if (awaySince !== undefined) {
      tell({ at: awaySince, is: 'studio-away', to: now });
      awaySince = undefined;
    }
  }, lookEveryMs);
  return { end: () => clearInterval(timer) };
}
