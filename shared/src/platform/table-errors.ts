import { type ErrorCatalogue, error } from './problem.ts';

/** What can be wrong with an uploaded table as a whole. */
export const tableErrors = {
  'table.unreadable': error(
    422,
    'Файлды оқу мүмкін болмады. Оны CSV немесе XLSX пішімінде қайта сақтаңыз.',
    'Не удалось прочитать файл. Сохраните его заново в формате CSV или XLSX.',
    'The file could not be read. Save it again as CSV or XLSX.',
  ),
  'table.empty': error(422, 'Файлда жолдар жоқ.', 'В файле нет строк.', 'The file has no rows.'),
  'table.tooLarge': error(
    413,
    'Кесте тым үлкен: ең көбі {rows} жол және {columns} баған.',
    'Таблица слишком велика: не более {rows} строк и {columns} столбцов.',
    'The table is too large: at most {rows} rows and {columns} columns.',
  ),
  'table.noColumn': error(
    422,
    '«{column}» бағаны табылмады. Бірінші жолда баған атауларын жазыңыз.',
    'Не найден столбец «{column}». Укажите названия столбцов в первой строке.',
    'There is no column “{column}”. Name the columns in the first row.',
  ),
} satisfies ErrorCatalogue;
