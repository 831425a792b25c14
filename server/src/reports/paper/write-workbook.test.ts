import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Paper } from './paper.ts';
import { writeWorkbook } from './write-workbook.ts';

const column = (title: string) => ({ title, share: 1, numeric: false });
const table = {
  title: '',
  columns: ['№', 'Аты-жөні', 'ЖСН', 'Келді', 'Минут'].map(column),
  rows: [[1, 'Әбдіғалиева Ұлжан Қыдырқызы', '010203500017', '09:05:30', 172.25]],
  total: ['', 'Барлығы', '', '', 172.25],
};
const paper: Paper = {
  language: 'kk',
  title: 'Парақ',
  author: 'Minber',
  madeAt: 1_800_000_000_000,
  watermark: null,
  sections: [
    { tables: [table], name: 'Үлкен зал' },
    { tables: [table, { ...table, title: 'Айырмашылықтар' }], name: 'Қосымша' },
  ].map((section) => ({
    ...section,
    title: 'Қатысу парағы',
    subtitle: '',
    facts: [{ label: 'Зал', value: 'Үлкен' }],
    signatures: [],
    foot: 'Minber',
    pageText: '{page}-бет',
    qr: null,
  })),
};

it('A workbook is what an accountant expects: numbers and times to count with, texts as they are, titles kept in view and A4', async () => {
  const files = unzipSync(await writeWorkbook(paper));
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const sheet = read('xl/worksheets/sheet1.xml');
  const styles = read('xl/styles.xml');
  const texts = read('xl/sharedStrings.xml') + sheet;
  const cell = (reference: string) => new RegExp(`<c r="${reference}"[^>]*>.*?</c>`).exec(sheet)?.[0] ?? '';

  // Title, fact, foot, an empty row, the titles of the columns in row 5, the person in row 6.
  expect(cell('A6')).toMatch(/<v>1<\/v>/);
  expect(cell('E6')).toMatch(/<v>172\.25<\/v>/);
  expect(cell('C6')).toContain('t="');
  expect(texts).toContain('010203500017');
  expect(texts).toContain('Әбдіғалиева Ұлжан Қыдырқызы');
  const at = Number(/<v>(.*)<\/v>/.exec(cell('D6'))?.[1]);
  expect(Math.round(at * 86_400)).toBe(9 * 3_600 + 5 * 60 + 30);
  expect(cell('D6')).not.toContain('t="s"');
  expect(styles).toContain('formatCode="hh:mm:ss"');

  expect(sheet).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/);
  expect(read('xl/worksheets/sheet2.xml')).not.toContain('<pane');
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/);
  expect(read('xl/workbook.xml')).toContain('$5:$5');
  expect(sheet.match(/<col [^>]*width="/g)).toHaveLength(5);
});
