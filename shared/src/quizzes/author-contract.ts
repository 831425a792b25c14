import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import { BankEdit, BankSummary, NewBank, QuestionBank } from './banks.ts';
import { Correction, CorrectionPreview, CorrectQuestion } from './corrections.ts';
import { AnswerToSave, LearnerQuestion } from './learner.ts';
import {
  Difficulty,
  Question,
  QuestionDraft,
  QuestionKind,
  QuestionPast,
  QuestionPlace,
  QuestionSummary,
  Tag,
} from './questions.ts';
import { NewQuiz, Quiz, QuizEdit, QuizSummary } from './quiz.ts';
import { ReviewedQuestion } from './review.ts';

const inBank = z.object({ bankId: Id });
const inQuestion = z.object({ bankId: Id, questionId: Id });
const inProgramme = z.object({ programmeId: Id });
const inQuiz = z.object({ quizId: Id });
const revision = z.object({ revision: z.int().min(0) });

export const bankApi = defineApi({
  /** `programmeId`: banks a quiz of this programme may use, its own and shared ones. */
  list: {
    method: 'GET',
    path: '/banks',
    access: can('bank:list'),
    query: z.object({ programmeId: Id.optional() }),
    out: z.object({ items: z.array(BankSummary) }),
  },
  create: { method: 'POST', path: '/banks', access: can('bank:create'), body: NewBank, out: QuestionBank },
  get: { method: 'GET', path: '/banks/:bankId', access: can('bank:read', 'bank'), params: inBank, out: QuestionBank },
  /** Title and folders. Questions of a folder that is gone move to its parent. */
  edit: {
    method: 'PUT',
    path: '/banks/:bankId',
    access: can('bank:write', 'bank'),
    params: inBank,
    body: BankEdit,
    out: QuestionBank,
  },
});

export const questionApi = defineApi({
  list: {
    method: 'GET',
    path: '/banks/:bankId/questions',
    access: can('bank:read', 'bank'),
    params: inBank,
    query: PageQuery.extend({
      q: z.string().trim().max(100).optional(),
      /** With its subfolders. */
      folderId: Id.optional(),
      tag: Tag.optional(),
      kind: QuestionKind.optional(),
      difficulty: z.coerce.number().pipe(Difficulty).optional(),
      archived: z.enum(['no', 'yes']).default('no'),
    }),
    out: pageOf(QuestionSummary),
  },
  create: {
    method: 'POST',
    path: '/banks/:bankId/questions',
    access: can('bank:write', 'bank'),
    params: inBank,
    body: QuestionDraft,
    out: Question,
  },
  get: {
    method: 'GET',
    path: '/banks/:bankId/questions/:questionId',
    access: can('bank:read', 'bank'),
    params: inQuestion,
    out: Question,
  },
  /** What was published keeps the version it froze; see `correctionApi`. */
  edit: {
    method: 'PUT',
    path: '/banks/:bankId/questions/:questionId',
    access: can('bank:write', 'bank'),
    params: inQuestion,
    body: QuestionDraft.extend(revision.shape),
    out: Question,
  },
  history: {
    method: 'GET',
    path: '/banks/:bankId/questions/:questionId/versions',
    access: can('bank:read', 'bank'),
    params: inQuestion,
    out: z.object({ items: z.array(QuestionPast) }),
  },
  archive: {
    method: 'POST',
    path: '/banks/:bankId/questions/:questionId/archive',
    access: can('bank:write', 'bank'),
    params: inQuestion,
    body: revision.extend({ archived: z.boolean() }),
    out: Question,
  },
  /** Places many at once; what is absent stays as it is. */
  place: {
    method: 'POST',
    path: '/banks/:bankId/questions/place',
    access: can('bank:write', 'bank'),
    params: inBank,
    body: z.object({
      questionIds: z.array(Id).min(1).max(500),
      folderId: QuestionPlace.shape.folderId.optional(),
      difficulty: Difficulty.optional(),
      addTags: z.array(Tag).max(20).default([]),
      removeTags: z.array(Tag).max(20).default([]),
    }),
    out: z.object({ placed: z.int() }),
  },
});

export const quizApi = defineApi({
  list: {
    method: 'GET',
    path: '/programmes/:programmeId/quizzes',
    access: can('quiz:read', 'programme'),
    params: inProgramme,
    out: z.object({ items: z.array(QuizSummary) }),
  },
  create: {
    method: 'POST',
    path: '/programmes/:programmeId/quizzes',
    access: can('quiz:write', 'programme'),
    params: inProgramme,
    body: NewQuiz,
    out: Quiz,
  },
  get: { method: 'GET', path: '/quizzes/:quizId', access: can('quiz:read', 'quiz'), params: inQuiz, out: Quiz },
  edit: {
    method: 'PUT',
    path: '/quizzes/:quizId',
    access: can('quiz:write', 'quiz'),
    params: inQuiz,
    body: QuizEdit,
    out: Quiz,
  },
  /** An attempt as a learner would get it, drawn and shuffled by `seed`; nothing is stored. */
  preview: {
    method: 'GET',
    path: '/quizzes/:quizId/preview',
    access: can('quiz:read', 'quiz'),
    params: inQuiz,
    query: z.object({ seed: z.coerce.number().int().min(0).max(1e9) }),
    out: z.object({ questions: z.array(LearnerQuestion) }),
  },
  /** Grades what was answered in the preview of this `seed`, and shows everything. */
  tryOut: {
    method: 'POST',
    path: '/quizzes/:quizId/preview',
    access: can('quiz:write', 'quiz'),
    params: inQuiz,
    body: z.object({ seed: z.int().min(0).max(1e9), answers: z.array(AnswerToSave).max(200) }),
    out: z.object({ grade: z.number(), given: z.number(), fullMark: z.number(), questions: z.array(ReviewedQuestion) }),
  },
});

const inCorrection = z.object({ quizId: Id, questionId: Id });
export const correctionApi = defineApi({
  list: {
    method: 'GET',
    path: '/quizzes/:quizId/corrections',
    access: can('quiz:read', 'quiz'),
    params: inQuiz,
    out: z.object({ items: z.array(Correction) }),
  },
  preview: {
    method: 'GET',
    path: '/quizzes/:quizId/questions/:questionId/correction',
    access: can('quiz:write', 'quiz'),
    params: inCorrection,
    out: CorrectionPreview,
  },
  correct: {
    method: 'POST',
    path: '/quizzes/:quizId/questions/:questionId/correction',
    access: can('quiz:write', 'quiz'),
    params: inCorrection,
    body: CorrectQuestion,
    out: Correction,
  },
});
