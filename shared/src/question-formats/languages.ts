import { type Language, type LocalizedText, languages } from '../platform/text.ts';
import type { FileText } from './file-question.ts';

/**
 * How texts in several languages go into a file. One language: as plain text. All: as Moodle's multilang filter reads
 * them, in one `span` a language; the surrounding `div` keeps spaces and line breaks as they are.
 */
export type LanguagesOfFile = Language | 'all';

/** A text for a file; null where there is nothing to write. */
export function fileTextOf(text: LocalizedText, wanted: LanguagesOfFile): FileText | null {
  if (wanted !== 'all') return text[wanted] === '' ? null : { text: text[wanted], format: 'plain', files: [] };
  const written = languages.filter((language) => text[language] !== '');
  if (written.length === 0) return null;
  return { text: `${pre}${spans(text, written)}${preEnd}`, format: 'html', files: [] };
}

/** The same where a format has room for bare text only. */
export function bareTextOf(text: LocalizedText, wanted: LanguagesOfFile): string {
  if (wanted !== 'all') return text[wanted];
  return spans(
    text,
    languages.filter((language) => text[language] !== ''),
  );
}

/** The parts of a text that are in the wanted languages. */
export function narrowed(text: LocalizedText, wanted: LanguagesOfFile): LocalizedText {
  if (wanted === 'all') return text;
  return { kk: '', ru: '', en: '', [wanted]: text[wanted] };
}

const pre = '<div style="white-space: pre-wrap">';
const preEnd = '</div>';

function spans(text: LocalizedText, written: Language[]): string {
  return written
    .map((language) => `<span lang="${language}" class="multilang">${escapeHtml(text[language])}</span>`)
    .join('');
}

/** A plain text as HTML that shows it with all its spaces and line breaks. */
export function asHtml(text: string): string {
  return `${pre}${escapeHtml(text)}${preEnd}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>\u00a0]/g, (character) => `&#${character.charCodeAt(0)};`);
}
