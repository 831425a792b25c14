import { demoId } from '../id.ts';
import type { FinishedCast } from './finished-cast.ts';
import type { PastSession } from './session.ts';

/** The guest who turns out to be a person of the register, as he was written down. */
export const unknownGuest = { surname: 'Әлиұлы', givenName: 'Қ.', patronymic: '', position: 'әкім' };

/** Everything that can happen to somebody in a session, once; usual ones sit around them. */
export function firstDay(session: PastSession, { big, silent, cutOff, inHall, own, addedLater }: FinishedCast): void {
  const end = session.length;
  session.checkIn(big, inHall.late.id, 25);
  session.checkIn(big, inHall.leaves.id, -5);
  session.checkOut(big, inHall.leaves.id, 40);
  session.checkIn(big, inHall.unseen.id, 30);

  session.checkIn(big, inHall.missing.id, -8);
  const substitute = { surname: 'Һашимова', givenName: 'Іңкәр', patronymic: 'Ғалымқызы', position: 'Бас маман' };
  const came = session.guest(big, substitute, -6);
  session.substitute(big, came, inHall.represented.id, 'Еңбек демалысы: 2026 жылғы № 47 бұйрық', -6);

  session.guest(silent, unknownGuest, 2);
  session.checkIn(silent, inHall.elsewhere.id, -2);

  session.checkIn(big, inHall.inTwoHalls.id, -10);
  session.checkIn(silent, inHall.inTwoHalls.id, 20);
  session.checkOut(silent, inHall.inTwoHalls.id, 32);

  session.checkIn(big, inHall.withDevice.id, -4);
  session.device(inHall.withDevice.id, 10, 45);

  // Without the broadcast for a while: a line that was dug up.
  session.screen(cutOff, -20, 34);
  session.screen(cutOff, 57, end);
  session.screen(silent, -20, end);
  session.screen(big, -20, end);

  session.device(own.late.id, 20, end);
  session.device(own.leaves.id, -2, 50);
  session.device(own.dropped.id, -3, 30);
  session.device(own.dropped.id, 52, end);
  session.device(own.lends.id, -1, 40);
  session.device(own.borrows.id, 42, end, { deviceId: demoId('device', own.lends.id) });
  session.device(own.twoDevices.id, -4, end, { network: 'home' });
  const town = {
    network: 'town',
    deviceId: demoId('device', `${own.twoDevices.id} in town`),
    device: 'Safari · iPhone',
  };
  session.device(own.twoDevices.id, 15, 35, town);
  session.device(addedLater.id, 5, end);
}

/** Called once everybody sits: one hall finds somebody gone and counts one head too few, one calls no roll at all. */
export function firstDayRollCalls(session: PastSession, { big, cutOff, inHall }: FinishedCast): void {
  for (const hall of [big, cutOff]) session.rollCall(hall, 13);
  session.rollCall(big, 52, { missing: [inHall.missing.id], headsOff: -1 });
  for (const hall of [big, cutOff]) session.rollCall(hall, 81);
}
