import { CentreModel, HallModel, RegionModel } from '../../../../server/src/centres/model.ts';
import { PersonModel } from '../../../../server/src/identity/model.ts';
import { newPersonDoc } from '../../../../server/src/identity/new-person.ts';
import { newId } from '../../../../server/src/platform/index.ts';
import { HallSummaryModel, PersonSummaryModel, SessionSummaryModel } from '../../../../server/src/summaries/model.ts';

const minute = 60_000;
const liveMs = 180 * minute;

export interface BigYear {
  year: number;
  regionIds: string[];
  centreIds: string[];
  hallIds: string[];
  personIds: string[];
  functionIds: string[];
}

/** A year of seminars as it stands in the derived collections, in 20 regions with a hall each. No chance is in it. */
export async function writeBigYear(year: number, seminars: number, people: number): Promise<BigYear> {
  const regions = Array.from({ length: 20 }, () => ({ regionId: newId(), centreId: newId(), hallId: newId() }));
  const name = (what: string, at: number) => ({ kk: `${what} ${at + 1}`, ru: `${what} ${at + 1}`, en: '' });
  await RegionModel.insertMany(
    regions.map(({ regionId }, at) => ({ _id: regionId, name: name('Өңір', at), code: `B${at}`, demo: false })),
  );
  await CentreModel.insertMany(
    regions.map(({ regionId, centreId }, at) => ({
      _id: centreId,
      regionId,
      name: name('Орталық', at),
      address: '',
      demo: false,
    })),
  );
  await HallModel.insertMany(
    regions.map(({ regionId, centreId, hallId }, at) => ({
      _id: hallId,
      regionId,
      centreId,
      name: name('Зал', at),
      capacity: 40,
      language: 'kk',
      coordinatorPhone: null,
      demo: false,
    })),
  );
  const homeOf = (at: number) => regions[at % regions.length] as (typeof regions)[number];
  const persons = Array.from({ length: people }, (_, at) => {
    const contact = { patronymic: null, phone: null, email: null, iin: null, language: 'kk' as const };
    const work = { position: 'Әкім', organisation: 'Әкімдік', district: '' };
    const { regionId, centreId } = homeOf(at);
    const who = { surname: `Әкімов${at}`, givenName: 'Қанат' };
    return newPersonDoc({ ...who, ...contact, ...work, regionId, centreId }, `big${newId()}`, 0);
  });
  await PersonModel.insertMany(persons);
  const functionIds = [newId(), newId()];
  for (let nth = 0; nth < seminars; nth += 1) {
    const [seminarId, sessionId] = [newId(), newId()];
    const startedAt = Date.UTC(year, 0, 5) + Math.floor((nth * 340 * 24 * 60) / seminars) * minute;
    const shared = { seminarId, sessionId, startedAt, year, revision: 1 };
    await SessionSummaryModel.create({
      _id: sessionId,
      seminarId,
      wanted: 1,
      done: 1,
      pending: false,
      title: name('Семинар', nth),
      functionIds: [functionIds[nth % 2] ?? ''],
      startedAt,
      year,
    });
    await PersonSummaryModel.insertMany(
      persons.map(({ _id: personId, regionId, centreId }, at) => {
        const { hallId } = homeOf(at);
        const chance = (nth * 7 + at * 13) % 100;
        const isLate = chance < 12;
        const dropped = chance % 9 === 0 ? 1 : 0;
        const isRepresented = chance === 50;
        return {
          _id: `${sessionId}/${personId}`,
          ...shared,
          personId,
          kind: 'person',
          regionId,
          centreId,
          regionIds: [regionId],
          centreIds: [centreId],
          hallId,
          expectedPlace: { kind: 'hall', hallId },
          places: isRepresented ? [] : [{ kind: 'hall', hallId }],
          present: !isRepresented,
          credited: !isRepresented && chance < 90,
          liveMs,
          creditedMs: isRepresented ? 0 : liveMs - chance * minute,
          unconfirmedMs: chance < 5 ? 5 * minute : 0,
          percent: 90,
          hours: 3.5,
          lateMs: isLate ? 12 * minute : null,
          dropped,
          represents: false,
          represented: isRepresented,
          elsewhere: false,
          evidence: ['desk', 'roll-call'],
          marks: [
            ...(isLate ? ['late'] : []),
            ...(dropped ? ['dropped'] : []),
            ...(isRepresented ? ['represented'] : []),
          ],
        };
      }),
    );
    const each = people / regions.length;
    await HallSummaryModel.insertMany(
      regions.map(({ hallId, regionId, centreId }, at) => ({
        _id: `${sessionId}/${hallId}`,
        ...shared,
        hallId,
        regionId,
        centreId,
        liveMs,
        expected: each,
        came: each - ((nth + at) % 4),
        attended: each - ((nth + at) % 4),
        credited: each - ((nth + at) % 5),
        late: at % 3,
        creditedMs: each * 150 * minute,
        unconfirmedMs: (at % 4) * 10 * minute,
        cuts: at % 3,
        cutMs: (at % 3) * 4 * minute,
        withoutMediaMs: (at % 3) * 6 * minute,
        rollCallsAsked: 4,
        rollCallsAnswered: 4 - (at % 2),
        headsDiffer: 0,
      })),
    );
  }
  return {
    year,
    regionIds: regions.map(({ regionId }) => regionId),
    centreIds: regions.map(({ centreId }) => centreId),
    hallIds: regions.map(({ hallId }) => hallId),
    personIds: persons.map(({ _id }) => _id),
    functionIds,
  };
}
