import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const seminarErrors = {
  'seminar.cancelled': error(
    409,
    'Семинардан бас тартылған, оны өзгертуге болмайды.',
    'Семинар отменён, изменить его нельзя.',
    'The seminar is cancelled and cannot be changed.',
  ),
  'seminar.notLive': error(409, 'Семинар қазір жүріп жатқан жоқ.', 'Семинар сейчас не идёт.', 'The seminar is not live now.'),
  'seminar.underway': error(
    409,
    'Семинар жүріп жатыр. Алдымен сессияны аяқтаңыз.',
    'Семинар идёт. Сначала завершите сессию.',
    'The seminar is live. End the session first.',
  ),
  'seminar.outsideScope': error(
    403,
    'Семинар сіздің өңірлеріңізден тыс жерді қамтиды. Тек өз өңірлеріңізді таңдаңыз.',
    'Семинар выходит за пределы ваших регионов. Выберите только свои регионы.',
    'The seminar reaches beyond your regions. Choose only your own regions.',
  ),
  'session.otherRuns': error(
    409,
    'Осы семинардың басқа сессиясы жүріп жатыр. Алдымен соны аяқтаңыз.',
    'Идёт другая сессия этого семинара. Сначала завершите её.',
    'Another session of this seminar is running. End it first.',
  ),
  'session.wrongState': error(
    409,
    'Сессияның қазіргі күйінде бұл әрекет мүмкін емес. Бетті жаңартыңыз.',
    'В нынешнем состоянии сессии это невозможно. Обновите страницу.',
    'This is not possible in the present state of the session. Reload the page.',
  ),
  'expected.reasonNeeded': error(
    400,
    'Тізім бекітілген. Өзгерістің себебін жазыңыз.',
    'Список зафиксирован. Укажите причину изменения.',
    'The list is frozen. Say why it changes.',
  ),
  'expected.tooMany': error(
    409,
    'Бір семинарға {limit} адамнан артық шақыруға болмайды.',
    'На один семинар можно пригласить не более {limit} человек.',
    'A seminar can expect at most {limit} people.',
  ),
  'guestLink.unusable': error(
    410,
    'Сілтеме пайдаланылған, кері қайтарылған немесе мерзімі өткен. Ұйымдастырушыдан жаңасын сұраңыз.',
    'Ссылка уже использована, отозвана или устарела. Попросите у организатора новую.',
    'This link has been used, revoked or has expired. Ask the organiser for a new one.',
  ),
  'function.numberTaken': error(
    409,
    '{number}-нөмірлі функция бар. Басқа нөмір таңдаңыз.',
    'Функция с номером {number} уже есть. Выберите другой номер.',
    'There is already a function number {number}. Choose another number.',
  ),
  'function.inUse': error(
    409,
    'Бұл функция семинарларда қолданылады, сондықтан өшірілмейді.',
    'Эта функция используется в семинарах, поэтому удалить её нельзя.',
    'Seminars cover this function, so it cannot be removed.',
  ),
} satisfies ErrorCatalogue;
