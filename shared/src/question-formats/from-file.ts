import type { LocalizedText } from '../platform/text.ts';
import { QuestionContent } from '../quizzes/questions.ts';
import type { FileNote, FileQuestion, FileText } from './file-question.ts';
import { contentOf } from './from-body.ts';
import { Refusal } from './refusal.ts';

/** Turns a text of a file into plain text by language, and notes what was lost. */
export type TextReader = (text: FileText, note: (note: FileNote) => void) => LocalizedText;

/** A question for a bank, and what was changed to make it one. */
export interface QuestionRead {
  name: string;
  mark: number;
  difficulty: number;
  tags: string[];
  content: QuestionContent;
  notes: FileNote[];
}

const textAtMost = 4000;
const usualDifficulty = 3;

/** Makes a question of what a file says. Throws `Refusal` for what can't be kept. */
export function fromFile(question: FileQuestion, read: TextReader): QuestionRead {
  const notes = [...question.notes];
  const note = (one: FileNote) => {
    if (!notes.some(({ code, detail }) => code === one.code && detail === one.detail)) notes.push(one);
  };
  const textOf = (text: FileText | null): LocalizedText => {
    const found = text ? read(text, note) : nothing;
    for (const one of Object.values(found))
      if (one.length > textAtMost) throw new Refusal('tooLong', `${one.slice(0, 40)}…`);
    return found;
  };
  const mark = markOf(question, note);
  const text = textOf(question.text);
  if (question.body.kind === 'description') throw new Refusal('notAQuestion');
  if (text.kk + text.ru + text.en === '') throw new Refusal('noText');
  const own = contentOf(question, { textOf, note, mark });
  const content = { ...own, text, explanation: textOf(question.generalFeedback) };
  const parsed = QuestionContent.safeParse(content);
  if (!parsed.success) throw new Refusal('tooLong', parsed.error.issues[0]?.path.join('.') ?? '');
  return {
    name: nameOf(question, note),
    mark,
    difficulty: question.extras.difficulty ?? usualDifficulty,
    tags: tagsOf(question, note),
    content: parsed.data,
    notes,
  };
}

const nothing: LocalizedText = { kk: '', ru: '', en: '' };

function markOf({ mark, extras }: FileQuestion, note: (note: FileNote) => void): number {
  const stated = extras.mark ?? mark ?? 1;
  if (stated > 0 && stated <= 100) return stated;
  note({ code: 'markChanged', detail: String(stated) });
  return 1;
}

function nameOf({ name }: FileQuestion, note: (note: FileNote) => void): string {
  const whole = name.trim();
  if (whole.length > 200) note({ code: 'nameCut' });
  return whole.slice(0, 200).toWellFormed().trim();
}

function tagsOf({ tags }: FileQuestion, note: (note: FileNote) => void): string[] {
  const wanted = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  const kept = [...new Set(wanted.map((tag) => tag.slice(0, 50).toWellFormed().trim()))].slice(0, 20);
  if (kept.join('\n') !== wanted.join('\n')) note({ code: 'tagsCut' });
  return kept;
}
