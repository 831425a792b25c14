import type { FileNote } from '@minber/shared/question-formats/file-question';

type Attributes = Record<string, string>;

/** An element that is open while a text is read; what it says holds for all inside it. */
export interface Open {
  name: string;
  /** Of a multilang span; null: for every language. */
  language: string | null;
  /** Spaces and line breaks stand as they are. */
  keeps: boolean;
  /** Nothing inside is read. */
  skips: boolean;
  inCell: boolean;
  /** Written after its text. */
  suffix: string;
  /** Items so far, of a list. */
  items: number;
}

const blocks = words(
  'p div section article blockquote pre ul ol li dl dt dd table tr h1 h2 h3 h4 h5 h6 figure hr center',
);
const formatting = words('b strong i em u s strike del ins font h1 h2 h3 h4 h5 h6 code mark small big ul ol sub sup');
const media = words('audio video iframe object embed script');
const unread = words('script style head title audio video iframe object embed svg noscript');

export function isBlock({ name, inCell }: Open): boolean {
  return blocks.has(name) && !inCell;
}

function isSkipped(name: string): boolean {
  return unread.has(name);
}

/** What an element opens, seen from the one around it. */
export function opened(name: string, attributes: Attributes, around: Open | undefined): Open {
  const isMultilang = name === 'span' && /\bmultilang\b/.test(attributes.class ?? '') && attributes.lang !== undefined;
  return {
    name,
    language: isMultilang ? (attributes.lang ?? '').toLowerCase() : (around?.language ?? null),
    keeps: name === 'pre' || /white-space:\s*pre/.test(attributes.style ?? '') || (around?.keeps ?? false),
    skips: isSkipped(name) || (around?.skips ?? false),
    inCell: around !== undefined && (around.inCell || around.name === 'td' || around.name === 'th'),
    suffix: name === 'a' && /^https?:/i.test(attributes.href ?? '') ? ` (${attributes.href})` : '',
    items: 0,
  };
}

/** What of an element plain text can't keep. */
export function noteOf(name: string, attributes: Attributes): FileNote | undefined {
  if (name === 'img') return { code: 'imageRemoved', detail: imageName(attributes) };
  if (name === 'table') return { code: 'tableRemoved' };
  if (name === 'math') return { code: 'formulaAsText' };
  if (name === 'a' && attributes.href) return { code: 'linkFlattened' };
  if (media.has(name)) return { code: 'mediaRemoved' };
  return formatting.has(name) ? { code: 'formattingRemoved' } : undefined;
}

/** Written before an element's text. */
export function prefixOf(name: string, around: Open | undefined): string {
  if (name === 'li' && around) {
    around.items += 1;
    return around.name === 'ol' ? `${around.items}. ` : '• ';
  }
  if ((name === 'td' || name === 'th') && around) {
    around.items += 1;
    return around.items > 1 ? ' | ' : '';
  }
  return '';
}

function imageName({ alt = '', src = '' }: Attributes): string {
  const file = src.startsWith('data:') ? '' : decoded(src.split(/[/?]/).findLast((part) => part !== '') ?? '');
  return (file || alt || '?').slice(0, 100);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}
