/** What a sheet needs to be read and printed as it is: rows that show all of their text, and A4 across. */

/** Points. Without a size and a height of its own a row of wrapped text is one line high in LibreOffice. */
export const sheetFont = { fontFamily: 'Arial', fontSize: 10 } as const;
const lineHeight = 13;
const lettersPerCharacter = { regular: 0.92, bold: 1.05 };

/** In how many lines a text stands in a cell so many characters wide. */
export function linesIn(text: string, width: number, face: 'regular' | 'bold' = 'regular'): number {
  const letter = lettersPerCharacter[face];
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let filled = 0;
    for (const word of paragraph.split(' ')) {
      const wide = (word.length + 1) * letter;
      if (filled > 0 && filled + wide > width) {
        lines += 1;
        filled = 0;
      }
      if (wide > width) lines += Math.ceil(wide / width) - 1;
      filled = wide > width ? wide % width : filled + wide;
    }
  }
  return lines;
}

/** The height of a row whose highest cell has so many lines, in points. */
export function heightOf(lines: number): number {
  return Math.max(1, lines) * lineHeight + 2;
}

/** Of one sheet: its name, the row (from 1) printed on top of every page, and what stands at the foot of it. */
export interface PrintedSheet {
  name: string;
  titleRow: number | null;
  /** `{page}` and `{pages}` are counted by who prints. */
  foot?: { text: string; page: string };
}

const paperA4 = 9;

/** A feature for `write-excel-file`: every sheet on A4 across, as wide as the page, its titles on each page. */
export function printSetup(sheets: PrintedSheet[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
            xml
              .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(
                /<pageSetup [^>]*\/>/,
                () =>
                  `<pageSetup paperSize="${paperA4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${footer(sheets[sheetIndex])}`,
              ),
        },
        'xl/workbook.xml': {
          transform: (xml: string) => {
            const titles = printTitles(sheets);
            return titles ? xml.replace('</sheets>', () => `</sheets><definedNames>${titles}</definedNames>`) : xml;
          },
        },
      },
    },
  };
}

function printTitles(sheets: PrintedSheet[]): string {
  return sheets
    .map(({ name, titleRow }, at) => {
      if (titleRow === null) return '';
      const sheet = escaped(`'${name.replaceAll("'", "''")}'`);
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$${titleRow}:$${titleRow}</definedName>`;
    })
    .join('');
}

/** Excel takes at most 255 characters; `&` begins a code of its own. */
function footer(sheet: PrintedSheet | undefined): string {
  const { text = '', page = '{page} / {pages}' } = sheet?.foot ?? {};
  const counted = page.replace('{page}', '&P').replace('{pages}', '&N');
  const foot = `&L&8${text.replaceAll('&', '&&').slice(0, 200)}&R&8 ${counted}`;
  return `<headerFooter><oddFooter>${escaped(foot)}</oddFooter></headerFooter>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
