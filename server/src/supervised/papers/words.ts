import type { Language } from '@minber/shared/platform/text';

type Word =
  | 'paper'
  | 'page'
  | 'name'
  | 'hall'
  | 'day'
  | 'signature'
  | 'limit'
  | 'how'
  | 'yes'
  | 'no'
  | 'one'
  | 'several'
  | 'truth'
  | 'pairs'
  | 'order'
  | 'number'
  | 'short'
  | 'essay'
  | 'essayAtMost'
  | 'mark'
  | 'criteria';

/** What stands on a paper besides its questions. */
export const paperWords: Record<Language, Record<Word, string>> = {
  kk: {
    paper: '№ {number} парақ',
    page: '№ {number} парақ · {name} · {page} / {pages}',
    name: 'Тыңдаушы',
    hall: 'Зал',
    day: 'Күні',
    signature: 'Қолы',
    limit: 'Берілетін уақыт: {minutes} мин',
    how: 'Таңдаған жауаптың шаршысына × белгісін анық қойыңыз. Қатені сызып, жанына дұрысын жазыңыз.',
    yes: 'Дұрыс',
    no: 'Бұрыс',
    one: 'Бір жауапты белгілеңіз',
    several: 'Дұрыс жауаптардың бәрін белгілеңіз',
    truth: 'Дұрыс па, бұрыс па?',
    pairs: 'Әр жолдың жанына сәйкес әріпті жазыңыз',
    order: 'Әріптерді дұрыс ретімен жазыңыз',
    number: 'Сан жазыңыз',
    short: 'Қысқа жауап жазыңыз',
    essay: 'Өз сөзіңізбен жазыңыз',
    essayAtMost: 'Өз сөзіңізбен жазыңыз, ең көбі {words} сөз',
    mark: '{mark} балл',
    criteria: 'Бағаланады: {criteria}',
  },
  ru: {
    paper: 'Бланк № {number}',
    page: 'Бланк № {number} · {name} · {page} / {pages}',
    name: 'Слушатель',
    hall: 'Зал',
    day: 'Дата',
    signature: 'Подпись',
    limit: 'Время: {minutes} мин',
    how: 'Чётко поставьте × в квадрате выбранного ответа. Ошибку зачеркните и напишите верное рядом.',
    yes: 'Верно',
    no: 'Неверно',
    one: 'Отметьте один ответ',
    several: 'Отметьте все верные ответы',
    truth: 'Верно или неверно?',
    pairs: 'Напишите букву соответствия рядом с каждой строкой',
    order: 'Напишите буквы в правильном порядке',
    number: 'Напишите число',
    short: 'Напишите короткий ответ',
    essay: 'Напишите своими словами',
    essayAtMost: 'Напишите своими словами, не больше {words} слов',
    mark: 'баллов: {mark}',
    criteria: 'Оценивается: {criteria}',
  },
  en: {
    paper: 'Paper No. {number}',
    page: 'Paper No. {number} · {name} · {page} / {pages}',
    name: 'Learner',
    hall: 'Hall',
    day: 'Date',
    signature: 'Signature',
    limit: 'Time: {minutes} min',
    how: 'Put a clear × into the square of your answer. Cross a mistake out and write the right one beside it.',
    yes: 'True',
    no: 'False',
    one: 'Mark one answer',
    several: 'Mark all right answers',
    truth: 'True or false?',
    pairs: 'Write the matching letter beside each line',
    order: 'Write the letters in the right order',
    number: 'Write a number',
    short: 'Write a short answer',
    essay: 'Write in your own words',
    essayAtMost: 'Write in your own words, at most {words} words',
    mark: 'marks: {mark}',
    criteria: 'Marked by: {criteria}',
  },
};
