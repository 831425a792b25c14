import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { learnerQuestion } from '@minber/shared/quizzes/learner-view';
import { findHall } from '../../centres/index.ts';
import { audit, type FileAnswer, fail, file, publicUrl, runInWorker } from '../../platform/index.ts';
import { cardsOf, runOf } from '../../programmes/index.ts';
import { frozenContents, frozenQuiz } from '../../quizzes/index.ts';
import { loadSitting } from '../open.ts';
import { papersOf } from './load.ts';
import type { PaperDoc } from './model.ts';
import type { PaperOrder, PaperSheet } from './order.ts';

const worker = new URL('./paper.worker.ts', import.meta.url);

/** Papers to be written on, drawn in a thread from what is stored: printed again, they are the same. Throws `paper.none`. */
export async function printPapers(
  principal: Principal,
  sittingId: Id,
  { language, paperId }: { language: Language; paperId?: Id | undefined },
): Promise<FileAnswer> {
  const wanted = paperId ? { _id: paperId } : { state: 'valid', entries: { $size: 0 } };
  const papers = await papersOf(sittingId, wanted);
  const [first] = papers;
  if (!first) fail('paper.none');
  const sitting = await loadSitting(sittingId);
  const [hall, run, quiz] = await Promise.all([
    findHall(sitting.hallId),
    runOf(sitting.cohortId),
    frozenQuiz(first.draw.versionId, first.draw.activityId),
  ]);
  const none = { kk: '', ru: '', en: '' };
  const order: PaperOrder = {
    ...{ language, title: quiz.title, cohortTitle: run?.cohortTitle ?? none, hallName: hall?.name ?? none },
    timeLimitMinutes: quiz.settings.timeLimitMinutes,
    madeAt: sitting.openedAt,
    sheets: await sheetsOf(papers),
  };
  const bytes = await runInWorker<PaperOrder, Uint8Array>(worker, order);
  await audit({
    principal,
    action: 'paper:print',
    on: { kind: 'sitting', id: sittingId },
    details: { numbers: papers.map(({ number }) => number), language },
  });
  const name = paperId ? `papers-${first.number}-${language}.pdf` : `papers-${language}.pdf`;
  return file(name, 'application/pdf', Buffer.from(bytes), { inline: true });
}

async function sheetsOf(papers: PaperDoc[]): Promise<PaperSheet[]> {
  const cardFor = await cardsOf(papers.map(({ personId }) => personId));
  return Promise.all(
    papers.map(async ({ _id, sittingId, number, personId, draw }) => {
      const ids = draw.items.map(({ questionId }) => questionId);
      const contents = await frozenContents(draw.versionId, ids);
      const { name, position, organisation } = cardFor(personId);
      return {
        ...{ number, personName: name, personDetails: [position, organisation].filter(Boolean).join(' · ') },
        link: `${publicUrl()}/sittings/${sittingId}/papers/${_id}`,
        questions: draw.items.flatMap((item) => {
          const content = contents.get(item.questionId);
          return content ? [learnerQuestion(content, item)] : [];
        }),
      };
    }),
  );
}
