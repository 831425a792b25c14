import type { Language } from '@minber/shared/platform/text';
import type { FileEntry } from '@minber/shared/question-formats/file-question';
import { fromFile, type QuestionRead } from '@minber/shared/question-formats/from-file';
import { readGift } from '@minber/shared/question-formats/gift/read';
import type { FileFormat } from '@minber/shared/question-formats/imports';
import type { RefusalCode } from '@minber/shared/question-formats/reasons';
import { Refusal } from '@minber/shared/question-formats/refusal';
import { textReader } from '../file-text.ts';
import { readMoodleXml } from '../moodle-xml/read.ts';
import { XmlFault } from '../moodle-xml/tree.ts';
import { moodleKinds } from '../moodle-xml/write-body.ts';

export interface ReadOrder {
  /** Decoded: this thread loads nothing but the readers. */
  source: string;
  language: Language;
}
/** One question of a file as it would stand in a bank, or why it can't. */
export type ReadEntry = { number: number; line: number; name: string; idNumber: string; folder: string[] } & (
  | { read: QuestionRead }
  | { refusal: { code: RefusalCode; detail: string }; kind: string }
);
export type ReadFile = { format: FileFormat; entries: ReadEntry[] } | { fault: { line: number; reason: string } };

const detailAtMost = 200;

/** Runs in a thread of its own: a hostile file costs only that thread. */
export default function read({ source, language }: ReadOrder): ReadFile {
  const format: FileFormat = isXml(source) ? 'moodleXml' : 'gift';
  try {
    const entries = format === 'gift' ? readGift(source) : readMoodleXml(source);
    return { format, entries: entries.map((entry) => judged(entry, language)) };
  } catch (thrown) {
    if (thrown instanceof XmlFault) return { fault: { line: thrown.line, reason: thrown.message.slice(0, 120) } };
    throw thrown;
  }
}

/** A GIFT file may begin with HTML of its first question. */
function isXml(source: string): boolean {
  return /^\s*<(\?xml|!|quiz|question|html)/i.test(source);
}

function judged(entry: FileEntry, language: Language): ReadEntry {
  const { number, line } = entry;
  if (!('question' in entry)) {
    const { name, kind, folder, refused: code, detail } = entry;
    return { number, line, name, idNumber: '', folder, kind, refusal: { code, detail: detail.slice(0, detailAtMost) } };
  }
  const { question } = entry;
  const place = { number, line, name: question.name, idNumber: question.idNumber, folder: question.folder };
  try {
    return { ...place, read: fromFile(question, textReader(language)) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { code, detail } = thrown;
    return {
      ...place,
      kind: moodleKinds[question.body.kind],
      refusal: { code, detail: detail.slice(0, detailAtMost) },
    };
  }
}
