import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const liveErrors = {
  'live.notOpen': error(
    409,
    'Семинарға кіру ашылады: {opensAt}.',
    'Вход на семинар откроется {opensAt}.',
    'The seminar opens at {opensAt}.',
  ),
  'live.over': error(409, 'Семинар аяқталды.', 'Семинар завершён.', 'The seminar is over.'),
  'live.notJoined': error(
    409,
    'Алдымен семинарға қосылыңыз.',
    'Сначала подключитесь к семинару.',
    'Join the seminar first.',
  ),
  'live.peerTaken': error(
    409,
    'Бұл қосылым басқа адамға тиесілі. Бетті жаңартыңыз.',
    'Это подключение принадлежит другому. Обновите страницу.',
    'This connection belongs to someone else. Reload the page.',
  ),
  'live.tooManyTabs': error(
    409,
    'Семинар тым көп терезеде ашылған. Артықтарын жабыңыз.',
    'Семинар открыт в слишком многих окнах. Закройте лишние.',
    'The seminar is open in too many windows. Close some of them.',
  ),
  'live.mediaGone': error(
    410,
    'Байланыс үзілді. Семинарға қайта қосылыңыз.',
    'Связь прервалась. Подключитесь к семинару заново.',
    'The connection was lost. Join the seminar again.',
  ),
  'live.mediaRefused': error(
    400,
    'Браузер жіберген бейнебайланыс параметрлері жарамсыз. Бетті жаңартыңыз немесе басқа браузерден кіріңіз.',
    'Параметры видеосвязи из браузера не подходят. Обновите страницу или откройте другой браузер.',
    'The media parameters of this browser do not work. Reload the page or try another browser.',
  ),
  'live.mayNotPublish': error(
    403,
    'Қазір сізге сөз берілмеген.',
    'Сейчас вам не дано слово.',
    'You do not have the floor now.',
  ),
  'floor.closed': error(
    409,
    'Сөз сұрау семинар жүріп жатқанда ғана мүмкін.',
    'Попросить слово можно только во время семинара.',
    'You can ask for the floor only while the seminar is running.',
  ),
  'floor.alreadyAsked': error(
    409,
    'Сіз сөз сұрап қойғансыз. Жаңасын жіберу үшін алдыңғысын қайтарып алыңыз.',
    'Вы уже попросили слово. Чтобы спросить о другом, отзовите прежнюю просьбу.',
    'You have already asked for the floor. Withdraw that request to make another.',
  ),
  'floor.full': error(
    409,
    'Сөз берілгендер саны шегіне жетті. Алдымен біреуін аяқтаңыз.',
    'Слово уже у предельного числа участников. Сначала завершите одно из выступлений.',
    'As many as possible have the floor already. End one of them first.',
  ),
  'floor.notInvited': error(
    409,
    'Сізге әлі сөз берілген жоқ.',
    'Вам ещё не дали слово.',
    'You have not been given the floor yet.',
  ),
  'floor.notSpeaking': error(
    409,
    'Бұл адам қазір сөйлеп тұрған жоқ.',
    'Этот участник сейчас не выступает.',
    'This participant is not speaking now.',
  ),
  'floor.over': error(409, 'Бұл сөз сұрау жабылған.', 'Эта просьба о слове уже закрыта.', 'This request is closed.'),
} satisfies ErrorCatalogue;
