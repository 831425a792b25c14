import type { LocalizedText } from '@minber/shared/platform/text';

/** One of a text in Kazakh and Russian. */
export type Both = [kk: string, ru: string];
export interface PlannedLesson {
  title: Both;
  /** Paragraphs; one that begins with `- ` is an item of a list. */
  text: [kk: string[], ru: string[]];
}
/** A video or a document of the demo's own assets. */
export interface PlannedFile {
  kind: 'video' | 'file';
  title: Both;
  hours: number;
  asset: string;
  name: string;
  /** WebVTT assets by language. */
  captions?: { language: 'kk' | 'ru'; asset: string }[];
}
export interface PlannedModule {
  title: Both;
  /** Place in the list of competencies. */
  competency: number;
  lessons: PlannedLesson[];
  /** After the lessons; their hours are taken from the first lesson's. */
  files?: PlannedFile[];
}

export function localized([kk, ru]: Both, en = ''): LocalizedText {
  return { kk, ru, en };
}

/** Paragraphs as TipTap keeps them. */
export function textOf(lines: string[]): { type: 'doc'; content: unknown[] } {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const items = lines.filter((line) => line.startsWith('- '));
  const before = lines.slice(0, lines.findIndex((line) => line.startsWith('- ')) + 1 || undefined);
  const plain = before.filter((line) => !line.startsWith('- '));
  const after = lines.filter((line) => !line.startsWith('- ') && !plain.includes(line));
  const list = {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(item.slice(2))] })),
  };
  return {
    type: 'doc',
    content: [...plain.map(paragraph), ...(items.length > 0 ? [list] : []), ...after.map(paragraph)],
  };
}
