import type { Grant, Role } from '@minber/shared/access/principal';
import { iinControlDigit } from '@minber/shared/identity/iin';
import type { DemoPerson } from '../identity/index.ts';
import { demoId } from './id.ts';
import { inventNames } from './names.ts';
import { coordinatorPhone, type DemoRegionPlan } from './places.ts';

const okrugs = [
  'Қаратал',
  'Ақбұлақ',
  'Көктөбе',
  'Жаңатұрмыс',
  'Үштөбе',
  'Өрнек',
  'Ұзынбұлақ',
  'Теректі',
  'Сарыөзек',
  'Бірлік',
  'Ынтымақ',
  'Қызылағаш',
  'Ақсай',
  'Достық',
  'Мыңбұлақ',
  'Шұбарағаш',
  'Көкпекті',
  'Жаңаауыл',
  'Тасөткел',
  'Еңбек',
  'Қайнар',
  'Алғабас',
  'Төңкеріс',
  'Аққайнар',
];
const organisation = 'Мемлекеттік басқару академиясы';

const staff: { name: string; role: Role; position: string }[] = [
  { name: 'admin', role: 'administrator', position: 'Жүйе әкімшісі' },
  { name: 'organiser', role: 'organiser', position: 'Оқыту бөлімінің басшысы' },
  { name: 'host', role: 'host', position: 'Семинар жүргізушісі' },
  { name: 'speaker', role: 'speaker', position: 'Аға оқытушы' },
  { name: 'observer', role: 'observer', position: 'Министрлік сарапшысы' },
];

/** Everybody of the demo: staff, a coordinator for each centre, and the regions' akims, always the same. */
export function demoPeople(plans: DemoRegionPlan[]): DemoPerson[] {
  const invent = inventNames();
  const person = (
    login: string,
    fields: Omit<DemoPerson, 'id' | 'login' | 'email' | 'surname' | 'givenName' | 'patronymic'>,
  ): DemoPerson => {
    const address = `${login}@minber.example`;
    return { id: demoId('person', login), login: address, email: address, ...invent(), ...fields };
  };
  const everywhere = (role: Role): Grant[] => [{ role, scope: 'everywhere' }];
  const nowhere = { district: '', regionId: null, centreId: null, iin: null, language: 'kk' as const };
  const people = staff.map(({ name, role, position }, at) =>
    person(name, {
      ...nowhere,
      position,
      organisation,
      phone: `+7700000${9901 + at}`,
      grants: everywhere(role),
      card: role,
    }),
  );
  plans.forEach(({ region, regionId, centreId }, at) => {
    people.push(
      person(`coordinator-${String(at + 1).padStart(2, '0')}`, {
        ...nowhere,
        regionId,
        centreId,
        position: 'Өңірлік орталық үйлестірушісі',
        organisation: `${region.name.kk} – өңірлік оқу орталығы`,
        phone: coordinatorPhone(at),
        grants: [{ role: 'coordinator', scope: { regionIds: [], centreIds: [centreId] } }],
        card: at < 2 ? 'coordinator' : null,
      }),
    );
  });
  let number = 0;
  for (const plan of plans) {
    for (let at = 0; at < plan.akims; at++) people.push(person(akimLogin(++number), akim(plan, number, at)));
  }
  return people;
}

/** The akims of a region in the order of their logins. */
export function akimIds(plans: DemoRegionPlan[]): string[] {
  const count = plans.reduce((sum, { akims }) => sum + akims, 0);
  return Array.from({ length: count }, (_, at) => demoId('person', akimLogin(at + 1)));
}

function akimLogin(number: number): string {
  return `akim-${String(number).padStart(3, '0')}`;
}

function akim(
  { region, regionId, centreId, hallSizes }: DemoRegionPlan,
  number: number,
  at: number,
): Omit<DemoPerson, 'id' | 'login' | 'email' | 'surname' | 'givenName' | 'patronymic'> {
  const district = region.districts[at % region.districts.length] ?? '';
  const speaksRussian = hallSizes.some(({ language }) => language === 'ru') && at % 4 === 3;
  return {
    position: `${okrugs[number % okrugs.length]} ауылдық округінің әкімі`,
    organisation: district.replace(/ауданы$/, 'ауданының әкімдігі'),
    district,
    regionId,
    centreId,
    phone: `+7700000${String(number).padStart(4, '0')}`,
    iin: bornTomorrow(number),
    language: speaksRussian ? 'ru' : 'kk',
    grants: [],
    card: number <= 3 ? 'learner' : null,
  };
}

/** A well-formed IIN that belongs to nobody: its holder would be born at the end of this century. */
function bornTomorrow(number: number): string | null {
  for (let serial = number * 10; serial < number * 10 + 10; serial++) {
    const first = `9906155${String(serial).padStart(4, '0')}`;
    const control = iinControlDigit(first);
    if (control !== undefined) return `${first}${control}`;
  }
  return null;
}
