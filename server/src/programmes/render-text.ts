import { isLessonText, isSafeLink } from '@minber/shared/programmes/lesson';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import sanitizeHtml from 'sanitize-html';

/** The same schema as the editor's. */
const extensions = [StarterKit.configure({ code: false, codeBlock: false, heading: { levels: [2, 3, 4] } }), TableKit];

/** Whatever the renderer makes, nothing but this reaches a reader. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'strong', 'em', 'u', 's', 'a'],
    ...['table', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'target', 'rel'],
    ol: ['start'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    a: (_, { href = '' }): sanitizeHtml.Tag => ({
      tagName: 'a',
      attribs: isSafeLink(href) ? { href, target: '_blank', rel: 'noopener noreferrer nofollow' } : {},
    }),
  },
};

/** A text as HTML by TipTap's own schema and then an allow-list; empty where nothing is written. */
export function renderText(text: unknown): string {
  if (!isLessonText(text)) return '';
  return sanitizeHtml(renderToHTMLString({ extensions, content: text as never }), allowed);
}
