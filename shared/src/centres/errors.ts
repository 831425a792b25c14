import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const centreErrors = {
  'place.inUse': error(409, 'Мұнда әлі жазбалар бар: алдымен оларды көшіріңіз немесе жойыңыз.', 'Здесь ещё есть записи: сначала перенесите или удалите их.', 'There are still records in it: move or remove them first.'),
  'place.codeTaken': error(409, 'Бұл код басқа өңірде қолданылған.', 'Этот код уже у другого региона.', 'Another region already has this code.'),
  'pairing.unknownCode': error(404, 'Мұндай код жоқ немесе мерзімі өтті. Экрандағы кодты қайта теріңіз.', 'Такого кода нет, или он истёк. Введите код с экрана ещё раз.', 'There is no such code, or it has expired. Type the code on the screen again.'),
  'pairing.expired': error(410, 'Кодтың мерзімі өтті. Экран жаңа код көрсетеді.', 'Код истёк. Экран покажет новый.', 'The code has expired. The screen will show a new one.'),
} satisfies ErrorCatalogue;
