import type { Language, LocalizedText } from '@minber/shared/platform/text';

/** Titles of the exported list: login, name, position, organisation, district, hall. The import knows them all. */
export const exportTitles: Record<Language, string[]> = {
  kk: ['Логин', 'Аты-жөні', 'Лауазымы', 'Ұйымы', 'Ауданы', 'Зал'],
  ru: ['Логин', 'ФИО', 'Должность', 'Организация', 'Район', 'Зал'],
  en: ['Login', 'Full name', 'Position', 'Organisation', 'District', 'Hall'],
};

/** Columns of an imported list and the titles they may have. */
export const importColumns = {
  login: { titles: ['Логин', 'Login'] },
  iin: { titles: ['ЖСН', 'ИИН', 'IIN'] },
  phone: { titles: ['Телефон', 'Телефоны', 'Phone', 'Номер телефона'] },
  name: { titles: ['Аты-жөні', 'ФИО', 'Full name', 'Name', 'Ф.И.О.', 'Тегі, аты, әкесінің аты'] },
  surname: { titles: ['Тегі', 'Фамилия', 'Surname'] },
  givenName: { titles: ['Аты', 'Имя', 'Given name'] },
  patronymic: { titles: ['Әкесінің аты', 'Отчество', 'Patronymic'] },
  centre: { titles: ['Орталық', 'Центр', 'Centre', 'Center'] },
  hall: { titles: ['Зал', 'Hall'] },
};
export type ImportColumn = keyof typeof importColumns;

export type RowProblem =
  | 'nobody'
  | 'unknownPerson'
  | 'severalPeople'
  | 'brokenName'
  | 'twice'
  | 'unknownHall'
  | 'severalHalls';

/** What can be wrong with a row, naming the column. */
export const rowProblems: Record<RowProblem, LocalizedText> = {
  nobody: {
    kk: 'Логин, ЖСН, телефон немесе аты-жөні бағандарының бірі толтырылуы керек.',
    ru: 'Заполните один из столбцов: логин, ИИН, телефон или ФИО.',
    en: 'Fill one of the columns: login, IIN, phone or full name.',
  },
  unknownPerson: {
    kk: 'Мұндай адам жоқ немесе ол сізге ашық емес. Алдымен оны адамдар тізіміне қосыңыз.',
    ru: 'Такого человека нет, или он вам не открыт. Сначала добавьте его в список людей.',
    en: 'There is no such person, or he is not open to you. Add him to the people first.',
  },
  severalPeople: {
    kk: 'Осы деректер бірнеше адамға сәйкес келеді. Логинін немесе ЖСН-ін көрсетіңіз.',
    ru: 'Под эти данные подходят несколько человек. Укажите логин или ИИН.',
    en: 'Several people match. Give the login or the IIN.',
  },
  brokenName: {
    kk: 'Аты-жөніндегі әріптер бүлінген. Файлды UTF-8 кодтауында сақтаңыз.',
    ru: 'Буквы в имени испорчены. Сохраните файл в кодировке UTF-8.',
    en: 'Letters of the name are broken. Save the file as UTF-8.',
  },
  twice: {
    kk: 'Бұл адам файлда қайталанады.',
    ru: 'Этот человек повторяется в файле.',
    en: 'This person stands in the file twice.',
  },
  unknownHall: {
    kk: '«Зал» бағаны: мұндай зал жоқ.',
    ru: 'Столбец «Зал»: такого зала нет.',
    en: 'Column “Hall”: there is no such hall.',
  },
  severalHalls: {
    kk: '«Зал» бағаны: осындай атаумен бірнеше зал бар. «Орталық» бағанын толтырыңыз.',
    ru: 'Столбец «Зал»: залов с таким названием несколько. Заполните столбец «Центр».',
    en: 'Column “Hall”: several halls have this name. Fill the column “Centre”.',
  },
};
