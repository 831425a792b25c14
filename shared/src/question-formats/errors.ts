import { type ErrorCatalogue, error } from '../platform/problem.ts';

export const questionFormatErrors = {
  'questionFile.empty': error(
    400,
    'Файлда бірде-бір сұрақ табылмады. GIFT немесе Moodle XML файлын таңдаңыз.',
    'В файле не найдено ни одного вопроса. Выберите файл GIFT или Moodle XML.',
    'No question was found in the file. Choose a GIFT or Moodle XML file.',
  ),
  'questionFile.notXml': error(
    400,
    'Файл Moodle XML ретінде оқылмады: {line}-жолда қате бар ({reason}). Оны Moodle-дан қайта экспорттаңыз.',
    'Файл не читается как Moodle XML: ошибка в строке {line} ({reason}). Экспортируйте его из Moodle ещё раз.',
    'The file cannot be read as Moodle XML: error in line {line} ({reason}). Export it from Moodle again.',
  ),
  'questionFile.tooMany': error(
    400,
    'Файлда {found} сұрақ бар. Бір файлда {limit} сұраққа дейін болады: файлды бөліңіз.',
    'В файле {found} вопросов. В одном файле может быть до {limit}: разделите файл.',
    'The file has {found} questions. A file may hold up to {limit}: split it.',
  ),
  'questionFile.unreadable': error(
    400,
    'Файл оқылмады. GIFT (мәтін) немесе Moodle XML файлын таңдаңыз.',
    'Файл не читается. Выберите файл GIFT (текст) или Moodle XML.',
    'The file cannot be read. Choose a GIFT (text) or Moodle XML file.',
  ),
  'questionImport.notApplied': error(
    409,
    'Бұл файл қорға жазылмаған немесе қайтарылып қойған.',
    'Этот файл не записан в банк или уже отменён.',
    'This file was not written to the bank, or was taken back.',
  ),
  'questionImport.over': error(
    409,
    'Бұл файлдың жазылуы қайтарылған. Қайта жазу үшін файлды тағы жүктеңіз.',
    'Запись этого файла отменена. Чтобы записать снова, загрузите файл ещё раз.',
    'This file was taken back. To write it again, upload it once more.',
  ),
  'questionImport.noFolder': error(
    409,
    'Мұндай бума енді жоқ. Басқасын таңдаңыз.',
    'Такой папки больше нет. Выберите другую.',
    'This folder is gone. Choose another.',
  ),
} satisfies ErrorCatalogue;
