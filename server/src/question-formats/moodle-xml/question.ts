import { readExtras } from '@minber/shared/question-formats/extras';
import type { FileNote, FileQuestion } from '@minber/shared/question-formats/file-question';
import { readNumber } from '@minber/shared/question-formats/numbers';
import { Refusal } from '@minber/shared/question-formats/refusal';
import { readBody } from './body.ts';
import { optionalText, readText } from './text.ts';
import { childOf, childrenOf, textIn, type XmlElement } from './tree.ts';

/** One `<question>`. Throws `Refusal` for what can't be kept. */
export function readQuestion(element: XmlElement, kind: string): Omit<FileQuestion, 'folder'> {
  const stated = childOf(element, 'questiontext');
  if (!stated) throw new Refusal('noText');
  const text = readText(stated);
  const notes = notesOf(element);
  const image = textIn(element, 'image');
  if (image !== '') text.files.push(image);
  return {
    name: textIn(element, 'name').replace(/\s+/g, ' '),
    idNumber: textIn(element, 'idnumber'),
    tags: tagsOf(element),
    text,
    generalFeedback: optionalText(element, 'generalfeedback', text.format),
    mark: numberIn(element, 'defaultgrade'),
    body: readBody(element, kind, text.format, notes),
    extras: readExtras(textIn(element, 'minber')),
    notes,
  };
}

function numberIn(element: XmlElement, name: string): number | null {
  return readNumber(textIn(element, name)) ?? null;
}

function tagsOf(element: XmlElement): string[] {
  const list = childOf(element, 'tags');
  return list ? childrenOf(list, 'tag').map((tag) => (childOf(tag, 'text')?.text ?? tag.text).trim()) : [];
}

const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];

/** What Moodle keeps with any question and this system does not. */
function notesOf(element: XmlElement): FileNote[] {
  const notes: FileNote[] = [];
  const hints = childrenOf(element, 'hint').length;
  if (hints > 0) notes.push({ code: 'hintsRemoved', detail: String(hints) });
  if (combined.some((name) => optionalText(element, name))) notes.push({ code: 'combinedFeedbackRemoved' });
  return notes;
}
