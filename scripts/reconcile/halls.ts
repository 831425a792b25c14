import { type HallEventDoc, HallEventModel } from '../../server/src/attendance/record/hall-event-model.ts';
import { WalkInModel } from '../../server/src/attendance/record/walk-in-model.ts';
import { PersonModel } from '../../server/src/identity/model.ts';
import { type SeminarDoc, SeminarModel } from '../../server/src/seminars/model.ts';

/** Whoever was checked in exists, and takes part in the seminar. */
export async function* hallDifferences(): AsyncGenerator<string> {
  for (const seminarId of await HallEventModel.distinct('seminarId')) {
    const seminar = await SeminarModel.findById(seminarId, { expected: 1, attendedIds: 1 }).lean<SeminarDoc>();
    if (!seminar) yield `hallEvents: seminar ${seminarId} does not exist`;
    const known = new Set([
      ...(seminar?.expected.map(({ personId }) => personId) ?? []),
      ...(seminar?.attendedIds ?? []),
    ]);
    const events = await HallEventModel.find({ seminarId }).lean<HallEventDoc[]>();
    const ids = new Set(events.flatMap(({ personIds }) => personIds));
    for (const id of ids) {
      if (known.has(id) || (await WalkInModel.exists({ _id: id, seminarId }))) continue;
      const person = await PersonModel.exists({ _id: id });
      yield `hallEvents: ${id} was checked in at seminar ${seminarId} but ${person ? 'takes no part in it' : 'does not exist'}`;
    }
    for (const { _id, hallId, undoes } of events) {
      const undone = events.some((event) => event.hallId === hallId && event.actionId === undoes);
      if (undoes && !undone) yield `hallEvents ${_id}: takes back ${undoes}, which was never done`;
    }
  }
}
