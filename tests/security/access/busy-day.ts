import { ok } from '../../support/world/answers.ts';
import { uniqueWord } from '../../support/world/canary.ts';
import { type Side, sides } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import { type LiveWorld, newKey } from '../../support/world/live.ts';

/** Lets happen on both sides what others are told of. */
export async function busyDay(world: World, live: LiveWorld): Promise<void> {
  for (const side of sides) await onSide(world, live, side);
}

async function onSide(world: World, live: LiveWorld, side: Side): Promise<void> {
  const { seminarId, sessionId, hallId } = world[side];
  const { host, learner } = live[side];
  const personId = world.people[`${side}HallLearner`].id;
  const text = (kind: 'message' | 'floor' | 'walk-in') => {
    const word = uniqueWord('Сөз');
    world.canaries.push({ kind, text: word, side, ...(kind === 'floor' ? { of: `${side}OwnLearner` as const } : {}) });
    return word;
  };
  const raised = await learner.ask<{ entryId: string }>('floor:raise', {
    seminarId,
    line: text('floor'),
    key: newKey(),
  });
  if (raised.ok) await host.get('floor:invite', { seminarId, entryId: raised.data.entryId });
  const guest = { guestId: (side === 'north' ? 'c' : 'd').repeat(24), surname: text('walk-in'), givenName: 'Қонақ' };
  const asking = { key: newKey(), hallIds: 'all' };
  await ok(world.browsers[`${side}Organiser`].post(`/seminars/${seminarId}/control/roll-calls`, asking));
  const actions = [
    { kind: 'check-out', personId },
    { kind: 'check-in', personId },
    { kind: 'walk-in', guest },
    { kind: 'roll-call', missing: [personId], heads: 3 },
  ].map((action) => ({ ...action, actionId: newKey(), agoMs: 0 }));
  const desk = world.browsers[`${side}Coordinator`];
  await ok(desk.post(`/halls/${hallId}/desk/actions`, { seminarId, sessionId, actions }));
  const message = { key: newKey(), text: text('message'), hallIds: 'all' };
  await ok(world.browsers[`${side}Organiser`].post(`/seminars/${seminarId}/control/messages`, message));
}
