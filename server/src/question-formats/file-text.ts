import type { Language, LocalizedText } from '@minber/shared/platform/text';
import type { FileNote, FileText } from '@minber/shared/question-formats/file-question';
import type { TextReader } from '@minber/shared/question-formats/from-file';
import { htmlTokens, textOfTokens } from './html/tokens.ts';

type Note = (note: FileNote) => void;

/** Moodle's filter takes any code; these are ours. */
const codes: Record<string, Language> = { kk: 'kk', kz: 'kk', kaz: 'kk', ru: 'ru', rus: 'ru', en: 'en', eng: 'en' };
const nothing: LocalizedText = { kk: '', ru: '', en: '' };

/**
 * Reads texts of a file as plain text. What is marked with its language (Moodle's multilang span, or `{mlang xx}`) goes
 * there; all else is in `language`.
 */
export function textReader(language: Language): TextReader {
  return (text, note) => {
    for (const file of text.files) note({ code: 'imageRemoved', detail: file });
    if (/\\\(|\\\[|\$\$/.test(text.text)) note({ code: 'formulaAsText' });
    const isMarked = /class="multilang"|\{mlang\s/i.test(text.text);
    if (isMarked || text.format === 'html' || (text.format === 'auto' && hasHtml(text.text)))
      return readHtml(text, language, note);
    if (text.format === 'markdown' && /[*_`#[\]|>]/.test(text.text)) note({ code: 'markdownAsText' });
    return { ...nothing, [language]: text.text.trim() };
  };
}

function readHtml({ text, format, files }: FileText, language: Language, note: Note): LocalizedText {
  const { tokens, notes } = htmlTokens(
    format === 'html' ? withSpans(text) : `<div style="white-space: pre">${withSpans(text)}</div>`,
  );
  for (const one of notes) if (one.code !== 'imageRemoved' || !files.includes(one.detail ?? '')) note(one);
  const marked = [...new Set(tokens.map((token) => token.language))].filter((code) => code !== null);
  if (marked.length === 0) return { ...nothing, [language]: textOfTokens(tokens, '') };
  const read = { ...nothing };
  for (const code of marked) {
    const known = codes[code.slice(0, 2)] ?? codes[code];
    if (known) read[known] ||= textOfTokens(tokens, code);
    else note({ code: 'languageDropped', detail: code });
  }
  return read;
}

/** The marks of the other filter as those of Moodle's own. */
function withSpans(text: string): string {
  return text
    .replace(/\{mlang\s+([a-z]{2,3})[^}]*\}/gi, '<span class="multilang" lang="$1">')
    .replace(/\{mlang\}/gi, '</span>');
}

function hasHtml(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&(#\d+|#x[\da-f]+|[a-z]+);/i.test(text);
}
