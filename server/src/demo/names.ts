/** Invented names. Together they hold every letter of the Kazakh alphabet that others lack: ә ғ қ ң ө ұ ү һ і. */
const surnames = [
  'Әбдіқадыров',
  'Ғабдуллин',
  'Қасымханов',
  'Сүлейменов',
  'Өтегенов',
  'Ұзақбаев',
  'Үсенов',
  'Жаңабергенов',
  'Һашимов',
  'Ізтілеуов',
  'Байжанов',
  'Нұрпейісов',
  'Тілеубердин',
  'Мәмбетов',
  'Көшербаев',
  'Ахметжанов',
  'Дүйсенов',
  'Ерғалиев',
  'Жүнісов',
  'Кенжеғұлов',
  'Қалиасқаров',
  'Мұқанов',
  'Оңғаров',
  'Рысқұлов',
  'Сәтбаев',
  'Тұрсынбеков',
  'Шәріпов',
  'Ыбыраев',
  'Есмағамбетов',
  'Бөкейханов',
  'Досмұқанов',
  'Ілиясов',
];
const men = [
  'Қанат',
  'Ерлан',
  'Нұрлан',
  'Әділет',
  'Ғалым',
  'Өмірзақ',
  'Ұлан',
  'Үміт',
  'Жиһангер',
  'Дәурен',
  'Мәңгібек',
  'Ілияс',
  'Бауыржан',
  'Серік',
  'Тілек',
  'Асқар',
  'Мұрат',
  'Берік',
  'Ғани',
  'Сұңғат',
];
const women = [
  'Айгүл',
  'Гауһар',
  'Әйгерім',
  'Іңкәр',
  'Ұлжан',
  'Қарлығаш',
  'Гүлнәр',
  'Сәуле',
  'Өрзия',
  'Үрзия',
  'Жанар',
  'Ғазиза',
  'Меруерт',
  'Ләззат',
  'Динара',
  'Шынар',
  'Мөлдір',
  'Назгүл',
];

export interface InventedName {
  surname: string;
  givenName: string;
  patronymic: string | null;
}

/** A number generator that always gives the same numbers for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Gives names one after the other, no full name twice, always in the same order; one in twelve has no patronymic. */
export function inventNames(): () => InventedName {
  const next = numbersFrom(67);
  const given = new Set<string>();
  const pick = (from: string[]) => from[Math.floor(next() * from.length)] ?? '';
  return function invent(): InventedName {
    const isWoman = next() < 0.4;
    const name = {
      surname: `${pick(surnames)}${isWoman ? 'а' : ''}`,
      givenName: pick(isWoman ? women : men),
      patronymic: next() < 1 / 12 ? null : `${pick(men)}${isWoman ? 'қызы' : 'ұлы'}`,
    };
    const full = Object.values(name).join(' ');
    if (given.has(full)) return invent();
    given.add(full);
    return name;
  };
}
