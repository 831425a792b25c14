import { isEmbedAddress } from '@minber/shared/programmes/embeds';
import { isLessonText, isSafeLink } from '@minber/shared/programmes/lesson';
import { calloutNode, calloutTones, embedNode, formulaNode, pictureNode } from '@minber/shared/programmes/lesson-nodes';
import { Node } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import sanitizeHtml from 'sanitize-html';
import { env } from '../platform/index.ts';
import { mathAttributes, mathTags, renderFormula } from './formula.ts';

/** The same schema as the editor's. */
const extensions = [
  StarterKit.configure({ code: false, codeBlock: false, heading: { levels: [2, 3, 4] } }),
  TableKit,
  ...[pictureNode, calloutNode, formulaNode, embedNode].map((node) => Node.create(node as never)),
];

/** Whatever the renderer makes, nothing but this reaches a reader. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'strong', 'em', 'u', 's', 'a'],
    ...['table', 'tbody', 'tr', 'th', 'td', 'img', 'aside', 'figure'],
    ...mathTags,
  ],
  allowedAttributes: {
    a: ['href', 'target', 'rel'],
    ol: ['start'],
    img: ['src', 'alt', 'loading', 'width', 'height'],
    aside: [{ name: 'data-tone', multiple: false, values: [...calloutTones] }],
    figure: ['data-embed', 'data-title'],
    ...mathAttributes,
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  // Pictures are our own files and nothing else.
  exclusiveFilter: ({ tag, attribs }) =>
    tag === 'img' && !/^\/api\/v1\/files\/[0-9a-f]{24}\/content$/.test(attribs.src ?? ''),
  transformTags: {
    // The page makes a player of this; what is not on the list stays the link that stands in it.
    figure: (_, attribs): sanitizeHtml.Tag => ({
      tagName: 'figure',
      attribs: isEmbedAddress(attribs['data-embed'], env.EMBED_HOSTS) ? attribs : {},
    }),
    a: (_, { href = '' }): sanitizeHtml.Tag => ({
      tagName: 'a',
      attribs: isSafeLink(href) ? { href, target: '_blank', rel: 'noopener noreferrer nofollow' } : {},
    }),
  },
};

/** A text as HTML by TipTap's own schema and then an allow-list; empty where nothing is written. */
export function renderText(text: unknown): string {
  if (!isLessonText(text)) return '';
  const options = {
    nodeMapping: {
      formula: ({ node }: { node: { attrs: Record<string, unknown> } }) => renderFormula(String(node.attrs.tex)),
    },
  };
  return sanitizeHtml(renderToHTMLString({ extensions, content: text as never, options }), allowed);
}
