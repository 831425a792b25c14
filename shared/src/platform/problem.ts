import { z } from 'zod';
import type { LocalizedText } from './text.ts';

/** An error as it goes over the wire (RFC 9457), with a stable code and the text in the reader's language. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  /** Which fields were refused, by path. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  retryAfterMs: z.int().optional(),
});
export type Problem = z.infer<typeof Problem>;

export interface ErrorKind {
  status: number;
  text: LocalizedText;
}
export type ErrorCatalogue = Record<string, ErrorKind>;

/** One entry of an error catalogue. Texts say what went wrong and what to do, with `{name}` for values. */
export function error(status: number, kk: string, ru: string, en: string): ErrorKind {
  return { status, text: { kk, ru, en } };
}

export const platformErrors = {
  'request.invalid': error(
    400,
    'Деректер дұрыс емес. Белгіленген өрістерді түзетіңіз.',
    'Данные неверны. Исправьте отмеченные поля.',
    'The data is not valid. Correct the marked fields.',
  ),
  'request.tooLarge': error(
    413,
    'Жіберілген деректер тым үлкен.',
    'Слишком большой объём данных.',
    'The data sent is too large.',
  ),
  'request.origin': error(
    403,
    'Сұрау басқа сайттан келді. Бетті жаңартып, қайталап көріңіз.',
    'Запрос пришёл с другого сайта. Обновите страницу и повторите.',
    'The request came from another site. Reload the page and try again.',
  ),
  'request.mediaType': error(
    415,
    'Деректер пішімі қолдау таппайды.',
    'Формат данных не поддерживается.',
    'This data format is not supported.',
  ),
  'request.tooMany': error(
    429,
    'Сұрау тым көп. {seconds} секундтан кейін қайталаңыз.',
    'Слишком много запросов. Повторите через {seconds} с.',
    'Too many requests. Try again in {seconds} s.',
  ),
  'request.conflict': error(
    409,
    'Деректерді басқа адам өзгертіп үлгерді. Бетті жаңартып, қайталаңыз.',
    'Данные уже изменил кто-то другой. Обновите страницу и повторите.',
    'Someone else has changed this meanwhile. Reload and try again.',
  ),
  'auth.required': error(401, 'Алдымен кіріңіз.', 'Сначала войдите.', 'Sign in first.'),
  'auth.denied': error(403, 'Бұл әрекетке құқығыңыз жоқ.', 'У вас нет права на это действие.', 'You may not do this.'),
  'auth.otherPerson': error(
    409,
    'Бұл құрылғыда басқа адам кірген. Жауап иесі қайта кіргенде жіберіледі.',
    'На этом устройстве вошёл другой человек. Ответ уйдёт, когда войдёт его автор.',
    'Somebody else is signed in on this device. This will be sent when its author signs in again.',
  ),
  'resource.absent': error(
    404,
    'Мұндай дерек жоқ немесе сізге ашық емес.',
    'Такой записи нет, или она вам не открыта.',
    'There is no such record, or it is not open to you.',
  ),
  'event.unknown': error(400, 'Белгісіз оқиға.', 'Неизвестное событие.', 'Unknown event.'),
  'server.busy': error(
    503,
    'Сервер бос емес. {seconds} секундтан кейін қайталаңыз.',
    'Сервер занят. Повторите через {seconds} с.',
    'The server is busy. Try again in {seconds} s.',
  ),
  'server.elsewhere': error(
    503,
    'Бұл семинарды басқа сервер жүргізіп тұр, ол қазір жауап бермейді. Байланыс {seconds} секундтан кейін өзі қалпына келеді.',
    'Этот семинар ведёт другой сервер, и сейчас он не отвечает. Связь восстановится сама через {seconds} с.',
    'Another server leads this seminar and does not answer now. You will be connected in {seconds} s.',
  ),
  'server.stopping': error(
    503,
    'Сервер қайта іске қосылуда. Біраздан соң өзі қосылады.',
    'Сервер перезапускается. Соединение восстановится само.',
    'The server is restarting. You will be reconnected.',
  ),
  'server.failed': error(
    500,
    'Ішкі қате. Әрекетті қайталаңыз; қайталанса, әкімшіге хабарлаңыз.',
    'Внутренняя ошибка. Повторите; если не поможет, сообщите администратору.',
    'Internal error. Try again; if it persists, tell the administrator.',
  ),
} satisfies ErrorCatalogue;
