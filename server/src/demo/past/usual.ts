import type { Id } from '@minber/shared/platform/ids';
import { type InventedName, numbersFrom } from '../names.ts';
import { hasPoorLine, isLatecomer, losesLine, miscounts, sendsSomebody, skipsRollCalls } from './habits.ts';
import type { PastHall, Seating } from './places.ts';
import type { PastSession } from './session.ts';

interface Usual {
  seed: number;
  invent: () => InventedName;
  /** People whose part is written elsewhere, and halls whose screen and roll-calls are: nothing is made up for them. */
  apart?: ReadonlySet<Id>;
}

const basis = 'Әкімнің іссапарға шығуына байланысты: бұйрық № ';

/** An ordinary day: most came in time, some late, a few not at all; people and halls have their habits. */
export function usualDay(
  session: PastSession,
  { halls, own }: Seating,
  { seed, invent, apart = new Set() }: Usual,
): void {
  const next = numbersFrom(seed);
  const between = (from: number, to: number) => from + next() * (to - from);
  for (const hall of halls) {
    for (const { id } of hall.people) if (!apart.has(id)) usualSeat(hall, id);
    if (apart.has(hall.hallId)) continue;
    usualScreen(hall);
    const called = session.askedAt.filter(() => !skipsRollCalls(hall.hallId) || next() < 0.2);
    // Later than asked, and never all at the same moment.
    for (const [at, asked] of called.entries()) usualRollCall(hall, asked + between(1, 5), at);
  }
  for (const { id } of own) if (!apart.has(id)) usualDevice(id);

  function usualScreen(hall: PastHall): void {
    const end = session.length;
    if (!hasPoorLine(hall.hallId)) {
      session.screen(hall, -20, end);
      return;
    }
    const [first, second] = [between(12, 30), between(45, 70)];
    session.screen(hall, -20, first);
    session.screen(hall, first + between(2, 6), second);
    session.screen(hall, second + between(1, 4), end);
  }

  function usualSeat(hall: PastHall, id: Id): void {
    if (sendsSomebody(id) && next() < 0.6) {
      sendSomebody(hall, id);
      return;
    }
    if (next() < 0.06) return;
    const isLate = next() < (isLatecomer(id) ? 0.7 : 0.05);
    const at = isLate ? between(12, 24) : between(-15, 1);
    if (next() < 0.25) session.scan(hall, id, at);
    else session.checkIn(hall, id, at);
    if (next() < 0.03) session.checkOut(hall, id, between(50, session.length - 5));
  }

  function sendSomebody(hall: PastHall, id: Id): void {
    const { surname, givenName, patronymic } = invent();
    const name = { surname, givenName, patronymic: patronymic ?? '', position: 'Бас маман' };
    const at = between(-10, 0);
    const guest = session.guest(hall, name, at);
    session.substitute(hall, guest, id, `${basis}${Math.floor(between(10, 200))}`, at);
  }

  function usualRollCall(hall: PastHall, at: number, nth: number): void {
    if (at >= session.length) return;
    session.rollCall(hall, at, { headsOff: miscounts(hall.hallId) && nth === 1 ? 1 : 0 });
  }

  function usualDevice(id: Id): void {
    if (next() < 0.08) return;
    const from = next() < (isLatecomer(id) ? 0.7 : 0.05) ? between(12, 24) : between(-4, 1);
    const isCut = next() < (losesLine(id) ? 0.8 : 0.12);
    const at = isCut ? between(30, 60) : session.length;
    session.device(id, from, at);
    if (isCut) session.device(id, at + between(3, 12), session.length);
  }
}
