import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const fileErrors = {
  'file.incomplete': error(
    409,
    'Файл толық жүктелмеген. Жүктеуді жалғастырыңыз.',
    'Файл загружен не полностью. Продолжите загрузку.',
    'The file has not arrived whole. Go on uploading it.',
  ),
  'file.wrongType': error(
    422,
    'Файлдың бұл түрі қабылданбайды. Түрі оның атымен емес, мазмұнымен анықталады.',
    'Файлы такого типа не принимаются. Тип определяется по содержимому, а не по имени.',
    'Files of this type are not accepted. The type is told by the content, not by the name.',
  ),
  'file.damaged': error(
    422,
    'Файл бүлінген немесе оқылмайды. Оны қайта сақтап, тағы жүктеп көріңіз.',
    'Файл повреждён или не читается. Сохраните его заново и загрузите ещё раз.',
    'The file is damaged or cannot be read. Save it anew and upload it again.',
  ),
} satisfies ErrorCatalogue;
