import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askerKey, decideFloor, type FloorCommand, type FloorItem, inOrder, isOpen, MAX_ON_FLOOR } from './floor.ts';

const id = (n: number) => n.toString(16).padStart(24, '0');
const caption = { name: 'Айжан Қасымова', position: 'Әкім', place: 'Сарыағаш' };

function raise(person: number, n: number, key = `key-${n}-long`): FloorCommand {
  return {
    do: 'raise',
    entry: { entryId: id(n), asker: { kind: 'person', personId: id(person) }, caption, line: 'Су туралы', key },
  };
}

/** The queue after these commands, one millisecond apart; refused ones change nothing. */
function after(commands: readonly FloorCommand[], items: FloorItem[] = [], from = 1): FloorItem[] {
  return commands.reduce((queue, command, index) => {
    const decision = decideFloor(queue, command, from + index);
    if (!decision.ok) return queue;
    return [...queue.filter(({ entryId }) => entryId !== decision.item.entryId), decision.item];
  }, items);
}

describe('asking for the floor', () => {
  it('goes from asking by invitation and device check to speaking and done', () => {
    const states = [
      raise(1, 1),
      { do: 'invite', entryId: id(1) } as const,
      { do: 'ready', entryId: id(1), speakerId: id(1) } as const,
      { do: 'end', entryId: id(1) } as const,
    ].map((_, index, all) => after(all.slice(0, index + 1))[0]);
    expect(states.map((item) => item?.state)).toEqual(['waiting', 'invited', 'speaking', 'done']);
    expect(states.at(-1)).toMatchObject({ askedAt: 1, invitedAt: 2, speakingAt: 3, endedAt: 4, speakerId: id(1) });
  });

  it('refuses a second open request of the same asker, but takes a repeated one as one', () => {
    const queue = after([raise(1, 1, 'first-key')]);
    expect(decideFloor(queue, raise(1, 2, 'other-key'), 2)).toEqual({ ok: false, refusal: 'floor.alreadyAsked' });
    expect(decideFloor(queue, raise(1, 2, 'first-key'), 2)).toMatchObject({ ok: true, changed: false });
  });

  it('lets nobody speak who was not invited', () => {
    const queue = after([raise(1, 1)]);
    const early = decideFloor(queue, { do: 'ready', entryId: id(1), speakerId: id(1) }, 2);
    expect(early).toEqual({ ok: false, refusal: 'floor.notInvited' });
  });

  it('lets only one device speak for a hall', () => {
    const queue = after([
      raise(1, 1),
      { do: 'invite', entryId: id(1) },
      { do: 'ready', entryId: id(1), speakerId: 'screen' },
    ]);
    const second = decideFloor(queue, { do: 'ready', entryId: id(1), speakerId: 'desk' }, 9);
    expect(second).toEqual({ ok: false, refusal: 'floor.notInvited' });
  });

  it('never opens again what is over', () => {
    const queue = after([raise(1, 1), { do: 'withdraw', entryId: id(1) }]);
    expect(decideFloor(queue, { do: 'invite', entryId: id(1) }, 3)).toEqual({ ok: false, refusal: 'floor.over' });
  });
});

/** Four people with up to three requests each: the number of a request tells whose it is. */
const entryIds = fc.integer({ min: 4, max: 15 });
const commands = fc.array(
  fc.oneof(
    entryIds.map((n) => raise(Math.floor(n / 3), n)),
    fc.record({ do: fc.constant('ready' as const), entryId: entryIds.map(id), speakerId: fc.constant('s') }),
    fc.record({
      do: fc.constantFrom(
        'withdraw' as const,
        'decline' as const,
        'invite' as const,
        'remove' as const,
        'end' as const,
      ),
      entryId: entryIds.map(id),
    }),
  ),
  { maxLength: 60 },
);

describe('whatever is asked in whatever order', () => {
  it('an asker has one open entry at most', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const open = after(all)
          .filter(isOpen)
          .map(({ asker }) => askerKey(asker));
        expect(new Set(open).size).toBe(open.length);
      }),
    );
  });

  it('no more than the limit are invited or speaking', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const onFloor = after(all).filter(({ state }) => state === 'invited' || state === 'speaking');
        expect(onFloor.length).toBeLessThanOrEqual(MAX_ON_FLOOR);
      }),
    );
  });

  it('the order is the order of asking, and nothing that happens to others changes it', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const asked = new Map<string, number>();
        let queue: FloorItem[] = [];
        all.forEach((command, index) => {
          queue = after([command], queue, index + 1);
          for (const item of queue) asked.set(item.entryId, asked.get(item.entryId) ?? item.askedAt);
        });
        expect(queue.every(({ entryId, askedAt }) => asked.get(entryId) === askedAt)).toBe(true);
        const times = inOrder(queue).map(({ askedAt }) => askedAt);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  it('a command that was obeyed changes nothing the second time', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const queue = after(all.slice(0, -1));
        const last = all.at(-1);
        const first = last && decideFloor(queue, last, 100);
        if (!last || !first?.ok) return;
        const again = decideFloor(after([last], queue, 100), last, 200);
        expect(again).toEqual({ ok: true, changed: false, item: first.item });
      }),
    );
  });

  it('speaking has an invitation before it, and what is over stays as it ended', () => {
    fc.assert(
      fc.property(commands, commands, (before, then) => {
        const queue = after(before);
        for (const item of queue) {
          if (item.state === 'speaking') expect(item.speakingAt).toBeGreaterThan(item.invitedAt ?? Infinity);
        }
        const over = queue.filter((item) => !isOpen(item));
        expect(after(then, queue, 100)).toEqual(expect.arrayContaining(over));
      }),
    );
  });
});
