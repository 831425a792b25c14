/**
 * The nodes that are ours, as TipTap takes them (`Node.create`): the same for the editor and for the server's renderer.
 * Plain data, so that this room needs no library.
 */

const attribute = <T>(fallback: T) => ({ default: fallback });
/** One that stands in HTML under another name, so that what is copied from one text into another keeps it. */
const namedAttribute = <T>(fallback: T, name: string) => ({
  default: fallback,
  parseHTML: (element: { getAttribute: (name: string) => string | null }) => element.getAttribute(name) ?? fallback,
});

/** A picture of the programme's own files; it says what it shows. */
export const pictureNode = {
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: namedAttribute('', 'data-file'),
    alt: attribute(''),
    width: attribute<number | null>(null),
    height: attribute<number | null>(null),
  }),
  parseHTML: () => [{ tag: 'img[data-file]' }],
  renderHTML: ({ node }: { node: { attrs: Record<string, unknown> } }) => {
    const { fileId, alt, width, height } = node.attrs;
    const size = width && height ? { width, height } : {};
    return ['img', { src: `/api/v1/files/${fileId}/content`, alt, loading: 'lazy', ...size }] as const;
  },
};

export const calloutTones = ['note', 'tip', 'warning'] as const;
export type CalloutTone = (typeof calloutTones)[number];

/** Paragraphs set apart: to note, to try, to beware of. */
export const calloutNode = {
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ tone: namedAttribute<CalloutTone>('note', 'data-tone') }),
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: ({ node }: { node: { attrs: Record<string, unknown> } }) =>
    ['aside', { 'data-tone': node.attrs.tone }, 0] as const,
};

/**
 * A player of another site, named by its address and a title. It is a link until a reader asks for the player; what the
 * server does not know by its host stays one.
 */
export const embedNode = {
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ src: namedAttribute('', 'data-embed'), title: namedAttribute('', 'data-title') }),
  parseHTML: () => [{ tag: 'figure[data-embed]' }],
  renderHTML: ({ node }: { node: { attrs: Record<string, unknown> } }) => {
    const { src, title } = node.attrs;
    return ['figure', { 'data-embed': src, 'data-title': title }, ['a', { href: src }, String(title)]] as const;
  },
};

/** A formula as its author writes it (TeX); the server makes MathML of it. */
export const formulaNode = {
  name: 'formula',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ tex: namedAttribute('', 'data-tex') }),
  parseHTML: () => [{ tag: 'span[data-tex]' }],
  renderHTML: ({ node }: { node: { attrs: Record<string, unknown> } }) =>
    ['span', { 'data-tex': node.attrs.tex }, String(node.attrs.tex)] as const,
};
