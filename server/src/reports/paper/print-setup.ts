import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature as AnyFeature } from 'write-excel-file/node';
import type { Section } from './paper.ts';

/** For every kind of content the library takes in Node. */
type Feature = AnyFeature<Stream | Buffer | Blob>;

const paperA4 = 9;

/**
 * What a printer needs to know of every tab: A4 across, as wide as the page, the table's titles on each page, the foot
 * with the page's number.
 */
export function printSetup(names: string[], headerRows: number[], sections: Section[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            xml
              .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(
                /<pageSetup [^>]*\/>/,
                () =>
                  `<pageSetup paperSize="${paperA4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${footer(sections[sheetIndex])}`,
              ),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace('</sheets>', () => `</sheets><definedNames>${printTitles(names, headerRows)}</definedNames>`),
        },
      },
    },
  };
}

function printTitles(names: string[], rows: number[]): string {
  return names
    .map((name, at) => {
      const sheet = escaped(`'${name.replaceAll("'", "''")}'`);
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$${rows[at]}:$${rows[at]}</definedName>`;
    })
    .join('');
}

/** Excel takes at most 255 characters; `&` begins a code of its own. */
function footer(section: Section | undefined): string {
  if (!section) return '';
  const counted = section.pageText.replace('{page}', '&P').replace('{pages}', '&N');
  const foot = `&L&8${section.foot.replaceAll('&', '&&').slice(0, 200)}&R&8 ${counted}`;
  return `<headerFooter><oddFooter>${escaped(foot)}</oddFooter></headerFooter>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
