import type { IncomingMessage } from 'node:http';
import { type Language, languages } from '@minber/shared/platform/text';

/** The first language of ours in Accept-Language; the client sends the one its reader chose. */
export function languageOf(request: IncomingMessage): Language {
  const wanted = String(request.headers['accept-language'] ?? '')
    .toLowerCase()
    .split(',');
  for (const part of wanted) {
    const found = languages.find((language) => part.trim().startsWith(language));
    if (found) return found;
  }
  return 'ru';
}
