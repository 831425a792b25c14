import type { Principal } from '@minber/shared/access/principal';
import { endOfDay } from '@minber/shared/identity/institution';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { defaultAttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { addExpected, createFunction, scheduleSeminar } from '../seminars/index.ts';
import { sampleFunctions } from './functions.ts';
import { demoId } from './id.ts';

const minute = 60_000;
const hour = 60 * minute;

/** So long after seeding is one of them still to be had. */
export const seminarsLastMs = 90 * minute;

interface DemoSeminar {
  title: LocalizedText;
  description: LocalizedText;
  /** Numbers of the catalogue. */
  functions: number[];
  sessions: { startsAt: Instant; endsAt: Instant }[];
}

/** One that can go live at once, one that begins in ten minutes, one of two days from tomorrow on. */
function demoSeminars(now: Instant): DemoSeminar[] {
  const thisMinute = Math.floor(now / minute) * minute;
  const tomorrow = endOfDay(now);
  const at = (day: number, from: number, to: number) => ({
    startsAt: tomorrow + day * 24 * hour + from * hour,
    endsAt: tomorrow + day * 24 * hour + to * hour,
  });
  return [
    {
      title: {
        kk: 'Жергілікті бюджетті жоспарлау',
        ru: 'Планирование местного бюджета',
        en: 'Planning the local budget',
      },
      description: {
        kk: 'Ауылдық округ бюджетін құру, бекіту және нақтылау. Бұл семинарды дәл қазір бастауға болады.',
        ru: 'Составление, утверждение и уточнение бюджета сельского округа. Этот семинар можно начать прямо сейчас.',
        en: 'Drafting, approving and revising the budget of a rural district. This seminar can go live right now.',
      },
      functions: [1, 2, 3],
      sessions: [{ startsAt: thisMinute, endsAt: thisMinute + 2 * hour }],
    },
    {
      title: {
        kk: 'Азаматтардың өтініштерімен жұмыс',
        ru: 'Работа с обращениями граждан',
        en: 'Working with citizens’ requests',
      },
      description: {
        kk: 'Өтініштерді қарау мерзімдері, жеке қабылдау және жауап беру мәдениеті.',
        ru: 'Сроки рассмотрения обращений, личный приём и культура ответа.',
        en: 'Deadlines, personal reception and how to answer well.',
      },
      functions: [11, 12, 13],
      sessions: [{ startsAt: thisMinute + 10 * minute, endsAt: thisMinute + 100 * minute }],
    },
    {
      title: { kk: 'Су тасқынына дайындық', ru: 'Подготовка к паводкам', en: 'Preparing for floods' },
      description: {
        kk: 'Екі күн: қауіпті бағалау және халықты хабардар ету; сабақтар мен талқылау.',
        ru: 'Два дня: оценка риска и оповещение населения; занятия и обсуждение.',
        en: 'Two days: judging the risk and warning people; lessons and discussion.',
      },
      functions: [59, 60, 61],
      sessions: [at(0, 10, 12), at(1, 10, 12)],
    },
  ];
}

/** Stores the catalogue, where it is not there yet, and answers the ids by number. */
export async function seedFunctions(organiser: Principal, known: Map<number, Id>): Promise<Map<number, Id>> {
  const missing = sampleFunctions.filter(({ number }) => !known.has(number));
  const created = await Promise.all(missing.map((draft) => createFunction(organiser, draft, { sample: true })));
  return new Map([...known, ...created.map(({ number, functionId }) => [number, functionId] as const)]);
}

/** Schedules the demo's seminars for everybody in `expectedIds`, with the demo's host and speaker; answers their ids. */
export async function seedSeminars(
  organiser: Principal,
  functions: Map<number, Id>,
  expectedIds: Id[],
  now: Instant,
): Promise<Id[]> {
  const ids: Id[] = [];
  for (const { title, description, functions: numbers, sessions } of demoSeminars(now)) {
    const { _id, revision } = await scheduleSeminar(organiser, {
      title: { ...title, en: title.en },
      description,
      functionIds: numbers.flatMap((number) => functions.get(number) ?? []),
      regionIds: [],
      hostIds: [demoId('person', 'host')],
      speakerIds: [demoId('person', 'speaker')],
      sessions,
      policy: defaultAttendancePolicy,
    });
    await addExpected(organiser, _id, {
      revision,
      personIds: expectedIds,
      centreIds: [],
      regionIds: [],
      place: { kind: 'auto' },
    });
    ids.push(_id);
  }
  return ids;
}
