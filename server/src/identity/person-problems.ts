import type { LocalizedText } from '@minber/shared/platform/text';
import type { PersonProblem } from './recognise.ts';

/** What can be wrong with the person of a file's row. */
export const personProblems: Record<PersonProblem | 'twice', LocalizedText> = {
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
};
