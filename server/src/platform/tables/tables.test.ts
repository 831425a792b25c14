import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { almatyText } from './almaty.ts';
import { neutralise, restore } from './formula.ts';
import { namedRows, parseTable, toCsv, toXlsx } from './index.ts';
import { refuseZipBomb } from './zip.ts';

const kazakh = 'Әлия Ғабитқызы Қаңтарбаева Өмірұлы Үкі Ұшқын Һәкім Іңкәр';

async function roundTrip(cells: string[]) {
  const file = await toCsv('list', { name: 'List', columns: [{ title: 'A' }, { title: 'B' }], rows: [cells] }, 'ru');
  return parseTable(Buffer.from(file.content as string));
}

describe('a table that goes out', () => {
  it("begins with a byte order mark and has the reader's separator and decimal sign", async () => {
    const sheet = { name: 'S', columns: [{ title: 'Аты' }, { title: '%' }], rows: [[kazakh, 80.5]] };
    expect((await toCsv('x', sheet, 'kk')).content).toBe(`\ufeffАты;%\r\n${kazakh};80,5\r\n`);
    expect((await toCsv('x', sheet, 'en')).content).toBe(`\ufeffАты,%\r\n${kazakh},80.5\r\n`);
  });

  it('holds no formula, in CSV or in XLSX', async () => {
    const hostile = ['=HYPERLINK("http://x")', '+1+1|cmd', '-2+3', '@SUM(A1)', '\tx', '＝1'];
    const sheet = { name: 'S', columns: hostile.map((title) => ({ title })), rows: [hostile] };
    const csv = String((await toCsv('x', sheet, 'ru')).content);
    for (const cell of csv.slice(1).split(/;|\r\n/)) expect(cell).not.toMatch(/^"?[=+\-@\t＝]/);
    const xlsx = await parseTable((await toXlsx('x', sheet)).content as Buffer);
    expect(xlsx.rows).toHaveLength(1);
  });

  it('keeps leading zeros and long numbers as they are', async () => {
    expect(
      String((await toCsv('x', { name: 'S', columns: [{ title: 'ЖСН' }], rows: [['010203500123']] }, 'kk')).content),
    ).toContain("'010203500123");
  });

  it('gives every sheet a name that Excel accepts', async () => {
    const sheet = {
      name: 'A/B: a very long name of a session, longer than Excel takes',
      columns: [{ title: kazakh }],
      rows: [[1]],
    };
    const read = await parseTable((await toXlsx('x', [sheet, sheet])).content as Buffer);
    expect(read.header).toEqual([kazakh]);
  });

  it('shows moments in the time of Almaty', () => {
    expect(almatyText(new Date('2026-03-01T19:30:00Z'), 'kk')).toBe('02.03.2026 00:30');
    expect(almatyText(new Date('2026-03-01T19:30:00Z'), 'en')).toBe('2026-03-02 00:30');
  });
});

describe('a table that comes in', () => {
  it('comes back as it went out', async () => {
    const cells = [`=1;"2"\n${kazakh}`, '+77011234567'];
    expect((await roundTrip(cells)).rows).toEqual([{ row: 2, cells }]);
  });

  it('comes back whatever text it held', () => {
    fc.assert(fc.property(fc.string(), (text) => restore(neutralise(text)) === restore(text)));
  });

  it.each([
    ['utf-8', ';'],
    ['utf-8', ','],
    ['utf-16le', '\t'],
    ['utf-16be', ';'],
    ['windows-1251', ';'],
    ['cp866', ';'],
    ['koi8-r', ','],
  ])('is read in %s with the separator %j', async (encoding, separator) => {
    const lines = [
      ['Тегі', 'Аты', 'Лауазымы'],
      ['Иванов', 'Пётр', 'Аким сельского округа'],
      ['Сейтов', 'Арман', 'Главный специалист'],
    ];
    const text = lines
      .map((line) => line.join(separator))
      .join('\r\n')
      .replace('Тегі', 'Фамилия')
      .replace('Аты', 'Имя')
      .replace('Лауазымы', 'Должность');
    const table = await parseTable(iconv.encode(text, encoding));
    expect(table.encoding).toBe(encoding);
    expect(table.header).toEqual(['Фамилия', 'Имя', 'Должность']);
    expect(table.rows.map(({ cells }) => cells)).toEqual(lines.slice(1));
  });

  it('is read in the Kazakh code page and in UTF-16 with its mark', async () => {
    const text = `Аты-жөні;Ауданы\n${kazakh};Қарқаралы ауданы`;
    expect((await parseTable(iconv.encode(text, 'rk1048'))).rows[0]?.cells).toEqual([kazakh, 'Қарқаралы ауданы']);
    expect((await parseTable(iconv.encode(text, 'utf-16le', { addBOM: true }))).rows[0]?.cells[0]).toBe(kazakh);
  });

  it('numbers rows as a spreadsheet does, past empty lines and cells of several lines', async () => {
    const table = await parseTable(Buffer.from('a;b\r\n"x\r\ny";1\r\n\r\n;\r\nz;2\r\n'));
    expect(table.rows).toEqual([
      { row: 2, cells: ['x\r\ny', '1'] },
      { row: 5, cells: ['z', '2'] },
    ]);
  });

  it('finds its columns by their titles in any language', async () => {
    const table = await parseTable(Buffer.from('sep=,\nNo.,ФАМИЛИЯ \n1,Ахметов\n'));
    expect(namedRows(table, { name: { titles: ['Тегі', 'Фамилия'] }, hall: { titles: ['Зал'] } })).toEqual([
      { row: 2, values: { name: 'Ахметов', hall: '' } },
    ]);
    expect(() => namedRows(table, { hall: { titles: ['Зал'], required: true } })).toThrow('table.noColumn');
  });

  it('is refused when it is empty, no table, or too large', async () => {
    await expect(parseTable(Buffer.alloc(0))).rejects.toThrow('table.empty');
    await expect(parseTable(Buffer.from('a;b\n'))).rejects.toThrow('table.empty');
    await expect(parseTable(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow('table.unreadable');
    await expect(parseTable(Buffer.from('PK\u0003\u0004 not a zip'))).rejects.toThrow('table.unreadable');
    await expect(parseTable(Buffer.from(`a\n${'x\n'.repeat(20_001)}`))).rejects.toThrow('table.tooLarge');
  });

  it('is refused when it swells on unpacking', async () => {
    const swelling = swellingZip(70_000_000);
    expect(() => refuseZipBomb(swelling, 60_000_000)).toThrow();
    expect(() => refuseZipBomb(swelling, 80_000_000)).not.toThrow();
    await expect(parseTable(swelling)).rejects.toThrow('table.unreadable');
  });
});

/** A zip file of one entry that claims to be small. */
function swellingZip(bytes: number): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(bytes));
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(10, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, packed]);
  const central = Buffer.concat([Buffer.from('504b0102', 'hex'), Buffer.from([20, 0]), fields, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
