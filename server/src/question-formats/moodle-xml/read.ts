import type { FileEntry } from '@minber/shared/question-formats/file-question';
import { folderOf } from '@minber/shared/question-formats/folders';
import { Refusal } from '@minber/shared/question-formats/refusal';
import { readQuestion } from './question.ts';
import { childOf, childrenOf, parseXml, textIn, XmlFault } from './tree.ts';

/**
 * Reads a Moodle XML file: every `<question>` that is no category makes one entry, a question or a refusal. Throws
 * `XmlFault` where the file as a whole can't be read.
 */
export function readMoodleXml(source: string): FileEntry[] {
  const root = parseXml(source);
  if (root.name !== 'quiz') throw new XmlFault('notAQuiz', root.line);
  const entries: FileEntry[] = [];
  let folder: string[] = [];
  for (const element of childrenOf(root, 'question')) {
    const kind = (element.attributes.type ?? '').trim().toLowerCase();
    if (kind === 'category') {
      const category = childOf(element, 'category');
      folder = folderOf(category ? textIn(element, 'category') : '');
      continue;
    }
    const place = { number: entries.length + 1, line: element.line };
    try {
      entries.push({ ...place, question: { ...readQuestion(element, kind), folder } });
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      const name = textIn(element, 'name').slice(0, 200);
      entries.push({ ...place, refused: thrown.code, detail: thrown.detail, name, kind: kind || '?', folder });
    }
  }
  return entries;
}
