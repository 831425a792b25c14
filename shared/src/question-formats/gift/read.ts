import { readExtras } from '../extras.ts';
import type { FileEntry, FileNote, FileQuestion, FileText } from '../file-question.ts';
import { folderOf } from '../folders.ts';
import type { RefusalCode } from '../reasons.ts';
import { Refusal } from '../refusal.ts';
import { readAnswers } from './answers.ts';
import { type GiftBlock, giftBlocks } from './blocks.ts';
import { decodeLabel, hideEscaped, reveal } from './escape.ts';
import { readText } from './text.ts';

/**
 * Reads a GIFT file as Moodle documents it. Every block that is no category and no comment makes one entry: a question,
 * or a refusal with its reason. Never throws.
 */
export function readGift(source: string): FileEntry[] {
  const entries: FileEntry[] = [];
  let folder: string[] = [];
  for (const block of giftBlocks(source.replace(/^\uFEFF/, ''))) {
    const text = hideEscaped(block.text).trim();
    const category = /^\$CATEGORY:(.*)/is.exec(text);
    if (category) {
      folder = folderOf(reveal(category[1] ?? ''));
      continue;
    }
    entries.push({ number: entries.length + 1, line: block.line, ...entryOf(block, text, folder) });
  }
  return entries;
}

type Read =
  | { question: FileQuestion }
  | { refused: RefusalCode; detail: string; name: string; kind: string; folder: string[] };

function entryOf(block: GiftBlock, text: string, folder: string[]): Read {
  const { name, rest } = cutName(text);
  try {
    return { question: { ...questionOf(rest, block), name, folder, ...labelsOf(block.comments) } };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { refused: thrown.code, detail: thrown.detail, name: name || shorten(reveal(rest)), kind: '', folder };
  }
}

function cutName(text: string): { name: string; rest: string } {
  const found = /^::([\s\S]*?)::/.exec(text);
  if (!found) return { name: '', rest: text.replace(/^::/, '').trim() };
  return {
    name: reveal(found[1] ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    rest: text.slice(found[0].length).trim(),
  };
}

function questionOf(
  text: string,
  block: GiftBlock,
): Omit<FileQuestion, 'name' | 'folder' | 'idNumber' | 'tags' | 'extras'> {
  const notes: FileNote[] = block.joined ? [{ code: 'blankLineInside' }] : [];
  const common = { mark: null, notes };
  const { before, answers, after } = cutAnswers(text);
  if (answers === null) {
    return { ...common, text: readText(before, 'auto'), generalFeedback: null, body: { kind: 'description' } };
  }
  if (after !== '') notes.push({ code: 'gapMarked' });
  const questionText = readText(after === '' ? before : `${before}_____${after}`, 'auto');
  const at = answers.lastIndexOf('####');
  const feedback = at < 0 ? '' : answers.slice(at + 4).trim();
  const body = readAnswers((at < 0 ? answers : answers.slice(0, at)).trim(), questionText.format, notes);
  return { ...common, text: questionText, generalFeedback: feedbackOf(feedback, questionText.format), body };
}

function feedbackOf(text: string, format: FileText['format']): FileText | null {
  return text === '' ? null : readText(text, format);
}

/** Text before, inside and after the braces; one pair of braces a question. */
function cutAnswers(text: string): { before: string; answers: string | null; after: string } {
  const braces = [...text.matchAll(/[{}]/g)];
  if (braces.length === 0) return { before: text, answers: null, after: '' };
  const [open, shut] = braces;
  if (!open || !shut || open[0] !== '{' || shut[0] !== '}') throw new Refusal('bracesUnbalanced');
  if (braces.length > 2) throw new Refusal('bracesTwice');
  return {
    before: text.slice(0, open.index),
    answers: text.slice(open.index + 1, shut.index),
    after: text.slice(shut.index + 1).trim() === '' ? '' : text.slice(shut.index + 1),
  };
}

/** Moodle keeps a question's id number and tags in a comment: `// [id:…] [tag:…]`. What is ours stands beside them. */
function labelsOf(comments: string[]): Pick<FileQuestion, 'idNumber' | 'tags' | 'extras'> {
  const found = comments.flatMap((comment) => [...comment.matchAll(/\[(id|tag|minber):((?:\\\]|[^\]])+)\]/g)]);
  const values = (wanted: string) =>
    found.filter(([, label]) => label === wanted).map(([, , value]) => (value ?? '').replaceAll('\\]', ']').trim());
  return {
    idNumber: values('id').at(-1) ?? '',
    tags: values('tag'),
    extras: readExtras(decodeLabel(values('minber').at(-1) ?? '')),
  };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
