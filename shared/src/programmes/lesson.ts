import { z } from 'zod';
import { Id } from '../platform/ids.ts';
import { embedTitleAtMost, isEmbedAddress } from './embeds.ts';
import { calloutTones } from './lesson-nodes.ts';

/** What a lesson's text may consist of; the editor offers no more, and the server stores no more. */
export const lessonNodes = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'horizontalRule',
  'hardBreak',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'picture',
  'callout',
  'formula',
  'embed',
  'text',
] as const;
export const lessonMarks = ['bold', 'italic', 'underline', 'strike', 'link'] as const;

/** One node of a text as TipTap writes it. */
export interface LessonNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: LessonNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}

const depthAtMost = 30;
export const altAtMost = 300;
export const texAtMost = 1000;
export const lessonBytesAtMost = 200_000;

/** The only addresses a lesson links to. */
export function isSafeLink(address: unknown): boolean {
  return typeof address === 'string' && address.length <= 2000 && /^(https?:\/\/|mailto:)/i.test(address);
}

/** A whole text: TipTap's `doc` of known nodes and marks, no attribute but those that the renderer knows. */
export function isLessonText(value: unknown): value is LessonNode {
  if (!isRecord(value) || value.type !== 'doc' || !Array.isArray(value.content)) return false;
  return (
    JSON.stringify(value).length <= lessonBytesAtMost && value.content.every((node: unknown) => isLessonNode(node, 1))
  );
}

function isLessonNode(node: unknown, depth: number): boolean {
  if (depth > depthAtMost || !isRecord(node) || !lessonNodes.includes(node.type as never)) return false;
  if (node.type === 'text') return typeof node.text === 'string' && marksOf(node).every(isLessonMark);
  if (!attributesHold(node)) return false;
  if (node.content === undefined) return true;
  return Array.isArray(node.content) && node.content.every((child: unknown) => isLessonNode(child, depth + 1));
}

function isLessonMark(mark: unknown): boolean {
  if (!isRecord(mark) || !lessonMarks.includes(mark.type as never)) return false;
  return mark.type !== 'link' || (isRecord(mark.attrs) && isSafeLink(mark.attrs.href));
}

/** Numbers within what the editor makes; anything else an attribute says is dropped by the renderer's allow-list. */
function attributesHold({ type, attrs }: Record<string, unknown>): boolean {
  if (attrs === undefined) return !['heading', 'picture', 'callout', 'formula', 'embed'].includes(type as string);
  if (!isRecord(attrs)) return false;
  if (type === 'heading') return [2, 3, 4].includes(attrs.level as never);
  if (type === 'orderedList') return attrs.start === undefined || isBetween(attrs.start, 0, 10_000);
  if (type === 'tableCell' || type === 'tableHeader')
    return [attrs.colspan, attrs.rowspan].every((span) => span === undefined || isBetween(span, 1, 50));
  if (type === 'picture') return isPicture(attrs);
  if (type === 'callout') return calloutTones.includes(attrs.tone as never);
  if (type === 'formula') return isFilled(attrs.tex, texAtMost);
  if (type === 'embed') return isSafeLink(attrs.src) && isFilled(attrs.title, embedTitleAtMost);
  return true;
}

/** Named by its file alone, never by an address, and always with words for whoever cannot see it. */
function isPicture({ fileId, alt, width, height }: Record<string, unknown>): boolean {
  const sizes = [width, height].every((size) => size === null || size === undefined || isBetween(size, 1, 10_000));
  return Id.safeParse(fileId).success && isFilled(alt, altAtMost) && sizes;
}

function isFilled(text: unknown, most: number): boolean {
  return typeof text === 'string' && text.trim() !== '' && text.length <= most;
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function marksOf(node: Record<string, unknown>): unknown[] {
  return Array.isArray(node.marks) ? node.marks : node.marks === undefined ? [] : [undefined];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One language's text. Null: not written. */
export const LessonText = z
  .looseObject({ type: z.literal('doc') })
  .refine((value) => isLessonText(value), 'lesson.unknownContent')
  .nullable();

export const LessonContent = z.object({ kk: LessonText, ru: LessonText, en: LessonText.default(null) });
export type LessonContent = z.infer<typeof LessonContent>;

/** Whether anything can be read in it. */
export function hasWords(text: unknown): boolean {
  if (!isRecord(text)) return false;
  if (typeof text.text === 'string' && text.text.trim() !== '') return true;
  return Array.isArray(text.content) && text.content.some(hasWords);
}

/** The files of the pictures in a text. */
export function picturesIn(text: unknown): Id[] {
  if (!isRecord(text)) return [];
  const own = text.type === 'picture' && isRecord(text.attrs) ? [String(text.attrs.fileId)] : [];
  return [...own, ...(Array.isArray(text.content) ? text.content.flatMap(picturesIn) : [])];
}

/** Whether every player in a text is of a host on this list. */
export function embedsHold(text: unknown, hosts: readonly string[]): boolean {
  if (!isRecord(text)) return true;
  if (text.type === 'embed') return isRecord(text.attrs) && isEmbedAddress(text.attrs.src, hosts);
  return !Array.isArray(text.content) || text.content.every((node: unknown) => embedsHold(node, hosts));
}

/** The same text with other files in its pictures; one without another file is left out. */
export function withPictures<T>(text: T, files: ReadonlyMap<Id, Id>): T {
  if (!isRecord(text) || !Array.isArray(text.content)) return text;
  const content = text.content.flatMap((node: unknown) => {
    if (!isRecord(node) || node.type !== 'picture' || !isRecord(node.attrs)) return [withPictures(node, files)];
    const fileId = files.get(String(node.attrs.fileId));
    return fileId ? [{ ...node, attrs: { ...node.attrs, fileId } }] : [];
  });
  return { ...text, content };
}
