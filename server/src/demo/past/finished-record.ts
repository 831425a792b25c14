import type { Id } from '@minber/shared/platform/ids';
import {
  adjust,
  correct,
  everyRow,
  matchGuest,
  type PersonPrincipal,
  resolveConflict,
  sessionReport,
} from '../../attendance/index.ts';
import { addExpected, loadSeminar } from '../../seminars/index.ts';
import { demoId } from '../id.ts';
import type { Finished } from './finished.ts';
import { unknownGuest } from './first-day.ts';

/** What the organiser did to the record of the first day, through the doors by which an organiser does it. */
export async function keepRecord(organiser: PersonPrincipal, finished: Finished): Promise<void> {
  const { seminarId, firstId: sessionId, cast, first } = finished;
  const where = { seminarId, sessionId };
  const { revision } = await loadSeminar(seminarId);
  await addExpected(organiser, seminarId, {
    revision,
    personIds: [cast.addedLater.id],
    centreIds: [],
    regionIds: [],
    place: { kind: 'auto' },
    reason: 'Өңірдің хаты бойынша тізімге кейін қосылды',
  });
  await correct(organiser, where, {
    kind: 'true-start',
    moment: first.at(-4),
    key: 'demo-true-start',
    reason: 'Жүргізуші эфирді кеш белгілеген: баяндама төрт минут бұрын басталған',
  });
  const guestId = demoId('guest', `${sessionId} ${unknownGuest.surname} ${unknownGuest.givenName}`);
  await matchGuest(organiser, where, { key: 'demo-match', guestId, personId: cast.inHall.guestWas.id });
  await adjust(organiser, where, {
    key: 'demo-hall',
    target: { kind: 'hall', hallId: cast.cutOff.hallId },
    effect: 'add',
    from: first.at(34),
    to: first.at(57),
    reason: 'Кабель үзілген кезде зал баяндаманы телефон арқылы тыңдады, үйлестіруші растады',
  });
  await adjust(organiser, where, {
    key: 'demo-person',
    target: { kind: 'person', personId: cast.inHall.unseen.id },
    effect: 'add',
    minutes: 20,
    reason: 'Басынан бері залда болған, тіркеуде аты қалып қойған',
  });
  await resolveTwoHalls(organiser, where, cast.inHall.inTwoHalls.id);
}

async function resolveTwoHalls(
  organiser: PersonPrincipal,
  where: { seminarId: Id; sessionId: Id },
  personId: Id,
): Promise<void> {
  const { conflicts } = await sessionReport(where.seminarId, where.sessionId, 'all');
  const found = conflicts.find(({ kind, person }) => kind === 'two-halls' && person.personId === personId);
  if (!found) throw new Error('The conflict that the demo holds was not found');
  const note = 'Көрші залда аттасы отырған, үйлестіруші оны қате белгілеген';
  await resolveConflict(organiser, () => everyRow, { ...where, conflictId: found.conflictId }, note);
}

/** After the report was approved: the draft is no longer what the approved version says. */
export async function changeAfterwards(organiser: PersonPrincipal, finished: Finished): Promise<void> {
  const { seminarId, firstId: sessionId, cast } = finished;
  await adjust(
    organiser,
    { seminarId, sessionId },
    {
      key: 'demo-afterwards',
      target: { kind: 'person', personId: cast.inHall.late.id },
      effect: 'add',
      minutes: 15,
      reason: 'Кешігудің себебі дәлелді: көлік жолда сынған, анықтама берілді',
    },
  );
}
