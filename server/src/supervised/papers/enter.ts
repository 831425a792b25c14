import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { EnterPaper } from '@minber/shared/supervised/papers';
import { audit, clock, fail, pushEvent } from '../../platform/index.ts';
import { checkPaperCounts, frozenContents } from '../../quizzes/index.ts';
import { keepPaperOf, paperEntered } from './keep.ts';
import { loadPaper } from './load.ts';
import { type PaperDoc, PaperModel, type StoredEntry } from './model.ts';

/**
 * Types a paper in (`revision` 0) or corrects what was typed in. The entry is one write of the paper and holds only over the
 * revision that was read, so that two people never type in the same paper; what it means for the attempt follows from it.
 * Repeated with its key, it changes nothing. Throws `paper.entered`, `paper.void`, `paper.own`, `paper.writes`,
 * `paper.noAttemptsLeft`, `request.conflict`, `request.invalid`.
 */
export async function enterPaper(
  principal: Principal,
  sittingId: Id,
  paperId: Id,
  { key, revision, answers, reason }: EnterPaper,
): Promise<void> {
  const paper = await loadPaper(sittingId, paperId);
  if (paper.entries.some((one) => one.key === key)) return keepPaperOf(paper);
  const byId = subjectOf(principal) ?? null;
  if (paper.personId === byId) fail('paper.own');
  checkState(paper, revision);
  await checkAnswers(paper, answers);
  if (revision === 0) await checkPaperCounts(paper.draw);
  const entry: StoredEntry = { key, answers, reason, byId, at: clock.now() };
  const event = { type: paperEntered, payload: { sittingId, paperId } };
  const written = await PaperModel.findOneAndUpdate(
    { _id: paperId, state: 'valid', entries: { $size: revision } },
    { $push: { entries: entry, ...pushEvent(event).$push } },
    { returnDocument: 'after' },
  ).lean<PaperDoc>();
  if (!written) {
    const now = await loadPaper(sittingId, paperId);
    if (now.entries.some((one) => one.key === key)) return keepPaperOf(now);
    checkState(now, revision);
    fail('request.conflict');
  }
  await keepPaperOf(written);
  await audit({
    principal,
    action: revision === 0 ? 'paper:enter' : 'paper:correct',
    on: { kind: 'attempt', id: paper.attemptId },
    details: { sittingId, paperId, number: paper.number, personId: paper.personId, revision: revision + 1, reason },
  });
}

function checkState({ state, entries }: PaperDoc, revision: number): void {
  if (state === 'void') fail('paper.void');
  if (entries.length !== revision) fail(revision === 0 ? 'paper.entered' : 'request.conflict');
}

/** Only what stands on the paper, each question once; only essays can be left on it. */
async function checkAnswers({ draw }: PaperDoc, answers: EnterPaper['answers']): Promise<void> {
  const ids = draw.items.map(({ questionId }) => questionId);
  const contents = await frozenContents(draw.versionId, ids);
  const seen = new Set<Id>();
  const fields = answers.flatMap(({ questionId, onPaper }, at) => {
    const isKnown = ids.includes(questionId) && !seen.has(questionId);
    seen.add(questionId);
    if (!isKnown) return [{ path: `answers.${at}.questionId`, message: 'question.unknown' }];
    const isEssay = contents.get(questionId)?.kind === 'essay';
    return onPaper && !isEssay ? [{ path: `answers.${at}.onPaper`, message: 'question.unknown' }] : [];
  });
  if (fields.length > 0) fail('request.invalid', { fields });
}
