import { z } from 'zod';

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
  if (attrs === undefined) return type !== 'heading';
  if (!isRecord(attrs)) return false;
  if (type === 'heading') return [2, 3, 4].includes(attrs.level as never);
  if (type === 'orderedList') return attrs.start === undefined || isBetween(attrs.start, 0, 10_000);
  if (type === 'tableCell' || type === 'tableHeader')
    return [attrs.colspan, attrs.rowspan].every((span) => span === undefined || isBetween(span, 1, 50));
  return true;
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
