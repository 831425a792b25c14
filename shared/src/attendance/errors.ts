import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const attendanceErrors = {
  'desk.notOpen': error(
    409,
    'Тіркеу орны {minutes} минуттан кейін ашылады.',
    'Стойка откроется через {minutes} мин.',
    'The Desk opens in {minutes} min.',
  ),
  'desk.closed': error(
    409,
    'Сессия аяқталған, тіркеу жабық. Түзетуді ұйымдастырушыдан сұраңыз.',
    'Сессия завершена, регистрация закрыта. Попросите организатора внести поправку.',
    'The session is over and its Desk closed. Ask the organiser for a correction.',
  ),
  'desk.unknownPerson': error(
    404,
    'Бұл адам тізімде жоқ. Оны тізімнен тыс келген ретінде қосыңыз.',
    'Этого человека нет в списке. Добавьте его как пришедшего вне списка.',
    'This person is on no list. Add him as a walk-in.',
  ),
  'desk.nothingToUndo': error(
    409,
    'Қайтаратын әрекет табылмады.',
    'Действие, которое нужно отменить, не найдено.',
    'There is no such action to undo.',
  ),
  'desk.guestTaken': error(
    409,
    'Бұл қонақ басқа залда тіркелген. Қайта қосып көріңіз.',
    'Этот гость записан в другом зале. Добавьте его ещё раз.',
    'This guest is written in another hall. Add him again.',
  ),
  'checkIn.expired': error(
    410,
    'Бұл кодтың уақыты өтті. Экрандағы жаңа кодты сканерлеңіз.',
    'Этот код устарел. Отсканируйте новый код на экране.',
    'This code is out of date. Scan the new one on the screen.',
  ),
  'checkIn.closed': error(
    409,
    'Бұл залда қазір тіркеу ашық емес.',
    'В этом зале регистрация сейчас не открыта.',
    'Check-in is not open in this hall now.',
  ),
  'checkIn.used': error(
    409,
    'Бұл тіркеуді басқа адам пайдаланған. Экрандағы кодты өзіңіз сканерлеңіз.',
    'Этой регистрацией уже воспользовался другой человек. Отсканируйте код на экране сами.',
    'Somebody else has used this check-in. Scan the code on the screen yourself.',
  ),
  'adjustment.outsideSession': error(
    400,
    'Түзету аралығы сессия уақытынан тыс.',
    'Интервал поправки вне времени сессии.',
    'The interval lies outside the session.',
  ),
  'adjustment.unknownTarget': error(
    404,
    'Бұл адам немесе зал осы сессияда жоқ.',
    'Этого человека или зала нет в этой сессии.',
    'This person or hall is not part of the session.',
  ),
} satisfies ErrorCatalogue;
