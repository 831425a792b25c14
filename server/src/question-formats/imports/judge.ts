import type { Id } from '@minber/shared/platform/ids';
import { type Standing, standingOf } from '@minber/shared/question-formats/fill';
import type { ImportEntry } from '@minber/shared/question-formats/imports';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import { newId } from '../../platform/index.ts';
import type { ImportRowDoc } from './model.ts';
import type { ReadEntry } from './read.worker.ts';

/** A question that the bank has. */
export interface KnownQuestion {
  _id: Id;
  revision: number;
  name: string;
  mark: number;
  tags: string[];
  difficulty: number;
  content: QuestionContent;
}

const nothing = { kk: '', ru: '', en: '' };

/**
 * What would become of each question of a file. The same question is known by its id (of a file that was exported here)
 * or by its name; it is left alone, or filled with a language that it lacks. What differs otherwise is added beside it:
 * nobody's work is written over. A question of the bank answers to one question of a file.
 */
export function judgeEntries(importId: Id, entries: ReadEntry[], known: KnownQuestion[]): ImportRowDoc[] {
  const byId = new Map(known.map((question) => [question._id, question]));
  const byName = Map.groupBy(
    known.filter(({ name }) => name !== ''),
    ({ name }) => name,
  );
  const taken = new Set<Id>();
  return entries.map((entry): ImportRowDoc => {
    const { number, line, name, folder } = entry;
    const common = { _id: newId(), importId, number, questionId: newId(), draft: null, before: null };
    const report = { number, line, name, folder, changes: [], refusal: null };
    if (!('read' in entry)) {
      const { refusal, kind } = entry;
      return { ...common, entry: { ...report, kind, text: nothing, outcome: 'refused', refusal } };
    }
    const { notes, ...draft } = entry.read;
    const same = [byId.get(entry.idNumber), ...(byName.get(draft.name) ?? [])].filter((one) => one !== undefined);
    const match = matchOf(draft.content, same, taken);
    if (match) taken.add(match.question._id);
    const changes = notes.map(({ code, detail = '' }) => ({ code, detail: detail.slice(0, 200) }));
    const shown = { ...report, name: draft.name, kind: draft.content.kind, text: draft.content.text, changes };
    const outcome = match ? outcomes[match.standing.kind] : changes.length > 0 ? 'changed' : 'kept';
    const row = { ...common, entry: { ...shown, outcome } };
    if (!match) return { ...row, draft };
    const { question, standing } = match;
    if (standing.kind !== 'fills') return { ...row, questionId: question._id };
    const { _id, revision, ...place } = question;
    return {
      ...row,
      questionId: _id,
      before: { revision, content: question.content },
      draft: { ...place, content: standing.content },
    };
  });
}

const outcomes: Record<'same' | 'fills', ImportEntry['outcome']> = { same: 'unchanged', fills: 'translated' };
type Match = { question: KnownQuestion; standing: Extract<Standing, { kind: 'same' | 'fills' }> };

function matchOf(read: QuestionContent, known: KnownQuestion[], taken: Set<Id>): Match | undefined {
  for (const question of known) {
    if (taken.has(question._id)) continue;
    const standing = standingOf(question.content, read);
    if (standing.kind !== 'other') return { question, standing };
  }
  return undefined;
}
