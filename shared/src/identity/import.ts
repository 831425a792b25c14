import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import type { LocalizedText } from '../platform/text.ts';

/** The columns an import knows, in the order an export writes them. */
export const importFields = [
  'surname',
  'givenName',
  'patronymic',
  'position',
  'organisation',
  'district',
  'region',
  'centre',
  'phone',
  'email',
  'iin',
  'language',
  'login',
] as const;
export const ImportField = z.enum(importFields);
export type ImportField = z.infer<typeof ImportField>;

/** Why a row is not taken (or, as a warning, what to know about it). `{value}` is what the cell holds. */
export const importProblemTexts = {
  required: { kk: 'Толтырылмаған', ru: 'Не заполнено', en: 'Empty' },
  brokenLetters: {
    kk: 'Әріптер бұзылған («{value}»): файлды UTF-8 немесе XLSX етіп сақтаңыз',
    ru: 'Буквы повреждены («{value}»): сохраните файл в UTF-8 или XLSX',
    en: 'Damaged letters (“{value}”): save the file as UTF-8 or XLSX',
  },
  tooLong: { kk: 'Тым ұзын', ru: 'Слишком длинно', en: 'Too long' },
  phone: {
    kk: 'Телефон нөмірі емес: «{value}»',
    ru: 'Не номер телефона: «{value}»',
    en: 'Not a phone number: “{value}”',
  },
  email: {
    kk: 'Электрондық пошта емес: «{value}»',
    ru: 'Не адрес эл. почты: «{value}»',
    en: 'Not an e-mail address: “{value}”',
  },
  iin: { kk: 'ЖСН қате: «{value}»', ru: 'ИИН неверен: «{value}»', en: 'Not a valid IIN: “{value}”' },
  language: { kk: 'Тіл белгісіз: «{value}»', ru: 'Неизвестный язык: «{value}»', en: 'Unknown language: “{value}”' },
  login: { kk: 'Логин жарамсыз: «{value}»', ru: 'Недопустимый логин: «{value}»', en: 'Not a valid login: “{value}”' },
  loginTaken: {
    kk: 'Логин басқа адамда: «{value}»',
    ru: 'Логин занят: «{value}»',
    en: 'Login already taken: “{value}”',
  },
  region: { kk: 'Мұндай өңір жоқ: «{value}»', ru: 'Нет такого региона: «{value}»', en: 'No such region: “{value}”' },
  centre: { kk: 'Мұндай орталық жоқ: «{value}»', ru: 'Нет такого центра: «{value}»', en: 'No such centre: “{value}”' },
  outsideScope: { kk: 'Сіздің өңіріңізге жатпайды', ru: 'Вне вашего региона', en: 'Outside your region' },
  duplicateInFile: { kk: '{value}-жолды қайталайды', ru: 'Повторяет строку {value}', en: 'Repeats row {value}' },
  known: { kk: 'Бұрыннан бар: жаңартылады', ru: 'Уже есть: будет обновлён', en: 'Already there: will be updated' },
  protectedPerson: {
    kk: 'Бұл адамды өзгертуге құқығыңыз жоқ',
    ru: 'Вы не можете изменять этого человека',
    en: 'You may not change this person',
  },
  sharedPhone: {
    kk: 'Телефон бірнеше адамда: кіру логинмен',
    ru: 'Телефон у нескольких людей: вход по логину',
    en: 'Phone shared by several people: they sign in by login',
  },
  failed: { kk: 'Жазылмады: {value}', ru: 'Не записано: {value}', en: 'Not written: {value}' },
} satisfies Record<string, LocalizedText>;

export const ImportProblemCode = z.enum(Object.keys(importProblemTexts) as [keyof typeof importProblemTexts]);
export type ImportProblemCode = z.infer<typeof ImportProblemCode>;

export const ImportProblem = z.object({
  field: ImportField.nullable(),
  code: ImportProblemCode,
  value: z.string().max(200),
  /** `error` keeps the row out; `note` does not. */
  level: z.enum(['error', 'note']),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const ImportRow = z.object({
  /** As a spreadsheet counts: the header is row 1. */
  row: z.int(),
  name: z.string(),
  outcome: z.enum(['create', 'update', 'refuse']),
  problems: z.array(ImportProblem),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What an uploaded file would do. Nothing has been written while `state` is `preview`. */
export const ImportPreview = z.object({
  id: Id,
  fileName: z.string(),
  state: z.enum(['preview', 'applying', 'applied']),
  /** For a CSV with the encoding that was detected. */
  format: z.object({ kind: z.enum(['csv', 'xlsx']), encoding: z.string() }),
  columns: z.array(z.object({ header: z.string(), field: ImportField.nullable() })),
  counts: z.object({ rows: z.int(), create: z.int(), update: z.int(), refuse: z.int() }),
  rows: z.array(ImportRow),
  jobId: Id.nullable(),
  expiresAt: Instant,
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** A long work's progress. */
export const JobView = z.object({
  id: Id,
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  progress: z.object({ done: z.int(), of: z.int() }),
  /** What came of it, by the kind of work: an import tells `{created, updated, refused}`. */
  result: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
  /** Code of the error catalogue, where it failed. */
  errorCode: z.string().nullable(),
});
export type JobView = z.infer<typeof JobView>;
