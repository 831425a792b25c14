import { z } from 'zod';
import type { LocalizedText } from '../platform/text.ts';

/** Why a question of a file is not taken. `{detail}` is what it is about, as the file names it. */
export const refusalTexts = {
  kindUnsupported: {
    kk: 'Мұндай сұрақ түрі қолданылмайды: {detail}',
    ru: 'Такой вид вопроса не поддерживается: {detail}',
    en: 'This kind of question is not supported: {detail}',
  },
  notAQuestion: {
    kk: 'Бұл сұрақ емес, түсіндірме мәтін',
    ru: 'Это не вопрос, а поясняющий текст',
    en: 'Not a question but a text between questions',
  },
  bracesUnbalanced: {
    kk: 'Жауаптардың { } жақшалары жабылмаған. Мәтіндегі жақшаны \\{ деп жазыңыз',
    ru: 'Скобки ответов { } не закрыты. Скобку в тексте пишите как \\{',
    en: 'The braces { } of the answers do not close. Write a brace in the text as \\{',
  },
  bracesTwice: {
    kk: 'Бір сұрақта екі { } бөлігі бар. Мәтіндегі жақшаны \\{ және \\} деп жазыңыз',
    ru: 'В одном вопросе две части { }. Скобки в тексте пишите как \\{ и \\}',
    en: 'Two parts in braces { } in one question. Write braces in the text as \\{ and \\}',
  },
  textBeforeAnswers: {
    kk: 'Алғашқы жауаптың алдында = немесе ~ белгісі жоқ: {detail}',
    ru: 'Перед первым ответом нет знака = или ~: {detail}',
    en: 'The first answer has no = or ~ before it: {detail}',
  },
  pairWithoutArrow: {
    kk: 'Сәйкестендіру жұбында -> белгісі жоқ: {detail}',
    ru: 'В паре на соответствие нет знака ->: {detail}',
    en: 'A pair to be matched has no ->: {detail}',
  },
  notANumber: { kk: 'Сан емес: {detail}', ru: 'Не число: {detail}', en: 'Not a number: {detail}' },
  noText: { kk: 'Сұрақ мәтіні жоқ', ru: 'Нет текста вопроса', en: 'The question has no text' },
  tooFewAnswers: { kk: 'Жауап нұсқалары жеткіліксіз', ru: 'Слишком мало ответов', en: 'Too few answers' },
  tooManyAnswers: {
    kk: 'Жауап нұсқалары тым көп: {detail}',
    ru: 'Слишком много ответов: {detail}',
    en: 'Too many answers: {detail}',
  },
  noRightAnswer: { kk: 'Дұрыс жауабы көрсетілмеген', ru: 'Не указан верный ответ', en: 'No right answer is named' },
  answerEmpty: {
    kk: 'Жауаптың мәтіні жоқ (сурет жауап бола алмайды)',
    ru: 'У ответа нет текста (изображение ответом быть не может)',
    en: 'An answer has no text (an image can’t be an answer)',
  },
  tooLong: {
    kk: 'Мәтін тым ұзын: {detail}',
    ru: 'Текст слишком длинный: {detail}',
    en: 'A text is too long: {detail}',
  },
} satisfies Record<string, LocalizedText>;

/** What of a question was read differently, or not at all. */
export const changeTexts = {
  formattingRemoved: {
    kk: 'Мәтіннің безендірілуі алынды',
    ru: 'Убрано оформление текста',
    en: 'Formatting of the text removed',
  },
  tableRemoved: {
    kk: 'Кесте жолдарға айналды',
    ru: 'Таблица превращена в строки',
    en: 'A table was turned into lines',
  },
  imageRemoved: { kk: 'Сурет алынды: {detail}', ru: 'Изображение убрано: {detail}', en: 'Image removed: {detail}' },
  mediaRemoved: {
    kk: 'Ендірілген дыбыс, бейне немесе бет алынды',
    ru: 'Убраны встроенные звук, видео или страница',
    en: 'Embedded sound, video or page removed',
  },
  linkFlattened: {
    kk: 'Сілтеме мәтін ретінде жазылды',
    ru: 'Ссылка записана текстом',
    en: 'A link was written out as text',
  },
  formulaAsText: {
    kk: 'Формула жазылған күйінде мәтін болып қалды',
    ru: 'Формула осталась текстом, как записана',
    en: 'A formula stays text, as it was written',
  },
  markdownAsText: {
    kk: 'Markdown белгілері мәтінде қалды',
    ru: 'Знаки Markdown остались в тексте',
    en: 'Marks of Markdown stay in the text',
  },
  hintsRemoved: { kk: 'Нұсқаулар алынды: {detail}', ru: 'Подсказки убраны: {detail}', en: 'Hints removed: {detail}' },
  combinedFeedbackRemoved: {
    kk: 'Дұрыс, жартылай және қате жауапқа ортақ түсіндірме алынды',
    ru: 'Убраны общие пояснения к верному, частичному и неверному ответу',
    en: 'Common feedback for right, partly right and wrong answers removed',
  },
  answerFeedbackRemoved: {
    kk: 'Жеке тармақтардың түсіндірмесі алынды',
    ru: 'Убраны пояснения к отдельным пунктам',
    en: 'Feedback of single items removed',
  },
  attachmentsRemoved: {
    kk: 'Жауапқа файл тіркеу алынды',
    ru: 'Убрано прикрепление файлов к ответу',
    en: 'Attaching files to the answer removed',
  },
  wordLimitRemoved: {
    kk: 'Сөз санының шегі алынды: {detail}',
    ru: 'Ограничение числа слов убрано: {detail}',
    en: 'A limit of words removed: {detail}',
  },
  templateRemoved: { kk: 'Жауап үлгісі алынды', ru: 'Убран шаблон ответа', en: 'The template of the answer removed' },
  unitsRemoved: {
    kk: 'Өлшем бірліктері алынды: {detail}',
    ru: 'Единицы измерения убраны: {detail}',
    en: 'Units removed: {detail}',
  },
  allItemsShown: {
    kk: 'Тармақтардың бәрі көрсетіледі (файлда {detail})',
    ru: 'Показываются все пункты (в файле {detail})',
    en: 'All items are shown (in the file {detail})',
  },
  scoringChanged: {
    kk: 'Ретке келтіру орны бойынша бағаланады (файлда {detail})',
    ru: 'Порядок оценивается по местам (в файле {detail})',
    en: 'Order is scored by places (in the file {detail})',
  },
  shuffleByQuiz: {
    kk: 'Нұсқаларды араластыруды тест шешеді',
    ru: 'Перемешивание вариантов решает тест',
    en: 'Whether options are shuffled is the quiz’s choice',
  },
  fractionsScaled: {
    kk: 'Дұрыс жауаптардың үлесі 100%-ға келтірілді (файлда {detail}%)',
    ru: 'Доли верных ответов приведены к 100% (в файле {detail}%)',
    en: 'Shares of the right answers brought to 100% (in the file {detail}%)',
  },
  notFullyRight: {
    kk: 'Толық дұрыс жауап жоқ: қолданар алдында түзетіңіз',
    ru: 'Нет полностью верного ответа: исправьте до использования',
    en: 'No answer is fully right: correct it before use',
  },
  markChanged: {
    kk: 'Балл 1 деп алынды (файлда {detail})',
    ru: 'Балл принят за 1 (в файле {detail})',
    en: 'The mark was taken to be 1 (in the file {detail})',
  },
  rubricAdded: {
    kk: 'Бағалау критерийі қосылды: «Жауап»',
    ru: 'Добавлен критерий оценки: «Ответ»',
    en: 'A criterion for marking was added: “Answer”',
  },
  tagsCut: { kk: 'Белгілер қысқартылды', ru: 'Метки сокращены', en: 'Tags were shortened' },
  nameCut: { kk: 'Атауы қысқартылды', ru: 'Название сокращено', en: 'The name was shortened' },
  languageDropped: {
    kk: 'Басқа тілдегі мәтін алынды: {detail}',
    ru: 'Убран текст на другом языке: {detail}',
    en: 'Text in another language removed: {detail}',
  },
  gapMarked: {
    kk: 'Жауап орнына _____ қойылды',
    ru: 'На месте ответа поставлено _____',
    en: 'The place of the answer was marked _____',
  },
  blankLineInside: {
    kk: 'Жауаптардың ішінде бос жол болды',
    ru: 'Внутри ответов была пустая строка',
    en: 'There was a blank line inside the answers',
  },
  decimalComma: {
    kk: 'Үтір ондық белгі деп оқылды',
    ru: 'Запятая прочитана как десятичный знак',
    en: 'A comma was read as the decimal point',
  },
} satisfies Record<string, LocalizedText>;

export const RefusalCode = z.enum(Object.keys(refusalTexts) as [keyof typeof refusalTexts]);
export type RefusalCode = z.infer<typeof RefusalCode>;
export const ChangeCode = z.enum(Object.keys(changeTexts) as [keyof typeof changeTexts]);
export type ChangeCode = z.infer<typeof ChangeCode>;
