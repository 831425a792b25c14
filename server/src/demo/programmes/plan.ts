import type { LocalizedText } from '@minber/shared/platform/text';
import { demoFileId } from './file-id.ts';

/** One of a text in Kazakh and Russian. */
export type Both = [kk: string, ru: string];
export interface PlannedLesson {
  title: Both;
  /** Paragraphs; one that begins with `- ` is an item of a list. */
  text: [kk: string[], ru: string[]];
  /** A picture of the demo's own assets, with what it shows. */
  picture?: { asset: string; alt: Both };
  callout?: Both;
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

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A lesson as TipTap keeps it; 0: in Kazakh, 1: in Russian. */
export function lessonText({ text, picture, callout }: PlannedLesson, language: 0 | 1) {
  const shown = picture && {
    type: 'picture',
    attrs: { fileId: demoFileId(picture.asset), alt: picture.alt[language], width: 720, height: 360 },
  };
  const apart = callout && { type: 'callout', attrs: { tone: 'tip' }, content: [paragraph(callout[language])] };
  const { content } = textOf(text[language]);
  return { type: 'doc' as const, content: [...content, ...[shown, apart].filter((node) => node !== undefined)] };
}

/** Paragraphs as TipTap keeps them. */
function textOf(lines: string[]): { content: unknown[] } {
  const items = lines.filter((line) => line.startsWith('- '));
  const before = lines.slice(0, lines.findIndex((line) => line.startsWith('- ')) + 1 || undefined);
  const plain = before.filter((line) => !line.startsWith('- '));
  const after = lines.filter((line) => !line.startsWith('- ') && !plain.includes(line));
  const list = {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(item.slice(2))] })),
  };
  return {
    content: [...plain.map(paragraph), ...(items.length > 0 ? [list] : []), ...after.map(paragraph)],
  };
}
