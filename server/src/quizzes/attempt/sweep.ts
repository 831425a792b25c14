import type { Id } from '@minber/shared/platform/ids';
import { clock, log } from '../../platform/index.ts';
import { closeAttempt, graceMs } from './close.ts';
import { AttemptModel } from './model.ts';

const everyMs = 2000;
let timer: NodeJS.Timeout | undefined;
let running: Promise<void> | undefined;

/** Submits what is open after its deadline, at start and then every two seconds. */
export function startSweep(): void {
  const poke = () => {
    running ??= sweep()
      .catch((thrown) => log('quizzes').warn({ err: thrown }, 'attempts will be closed later'))
      .finally(() => {
        running = undefined;
      });
  };
  timer = setInterval(poke, everyMs);
  poke();
}

export async function stopSweep(): Promise<void> {
  clearInterval(timer);
  await running;
}

async function sweep(): Promise<void> {
  const due = await AttemptModel.find({ state: 'open', deadline: { $lte: clock.now() - graceMs } }, { _id: 1 })
    .sort({ deadline: 1 })
    .limit(500)
    .lean<{ _id: Id }[]>();
  for (const { _id } of due) await closeAttempt(_id, { by: 'time', key: null });
}
