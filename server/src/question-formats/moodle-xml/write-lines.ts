import type { FileText } from '@minber/shared/question-formats/file-question';

export type Lines = string[];
type Attributes = Record<string, string>;

const formatNames = { html: 'html', markdown: 'markdown', plain: 'plain_text', auto: 'moodle_auto_format' };

export function nested(name: string, inside: Lines, attributes: Attributes = {}): Lines {
  return [`<${name}${written(attributes)}>`, ...inside.map((line) => `  ${line}`), `</${name}>`];
}

/** One line, whatever the text: a line break stands as its number, so that indenting never adds to a text. */
export function leaf(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${escaped(text)}</${name}>`;
}

export function textElement(name: string, text: FileText, inside: Lines = [], attributes: Attributes = {}): Lines {
  return nested(name, [leaf('text', text.text), ...inside], { ...attributes, format: formatNames[text.format] });
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** What XML 1.0 can't hold at all is left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
