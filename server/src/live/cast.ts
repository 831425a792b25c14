import { sourcesOf } from '@minber/shared/live/publishing';
import { findPeople } from '../identity/index.ts';
import { captionOfGuest, captionOfPerson } from './captions.ts';
import type { Home } from './home.ts';
import { recheck } from './recheck.ts';
import { type LiveSeminar, loadLiveSeminar } from './seminar.ts';
import type { Standing } from './stage.ts';

/** Puts the cast of the seminar on the stage as it is now; who is cast no more goes off the air at once. */
export async function recast(home: Home): Promise<void> {
  const { came, went } = home.stage.setCast(await castOf(home.seminar));
  const sessionId = home.current?.sessionId ?? null;
  for (const { ownerId } of went) {
    if (!home.stage.find(ownerId)) void home.room?.revokePublish(ownerId);
    void home.timeline.append(sessionId, { kind: 'stage-left', ownerId });
  }
  for (const { ownerId, role } of came) {
    home.room?.allowPublish(ownerId, sourcesOf(role));
    void home.timeline.append(sessionId, { kind: 'stage-joined', ownerId, role, sources: sourcesOf(role) });
  }
  home.pushes.changed('stage');
}

/** The plan was changed: sessions, title and cast are taken over. */
export function refresh(home: Home): Promise<void> {
  return home.run(async () => {
    const seminar = await loadLiveSeminar(home.seminarId);
    if (!seminar) return;
    home.seminar = seminar;
    home.pushes.changed('session');
    await recast(home);
    await recheck(home);
  });
}

async function castOf({ hostIds, speakerIds, guests }: LiveSeminar): Promise<Standing[]> {
  const people = await findPeople([...hostIds, ...speakerIds]);
  const invited = guests.map((guest): Standing => {
    return { ownerId: guest.guestId, role: 'guest', caption: captionOfGuest(guest), floorEntryId: null };
  });
  const own = people
    .filter(({ active }) => active)
    .map((person): Standing => {
      const role = hostIds.includes(person.id) ? 'host' : 'speaker';
      return { ownerId: person.id, role, caption: captionOfPerson(person), floorEntryId: null };
    });
  const order = [...hostIds, ...speakerIds];
  return [...own.sort((a, b) => order.indexOf(a.ownerId) - order.indexOf(b.ownerId)), ...invited];
}
