import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { EnterPaper, MadePapers, MakePapers, Paper, PaperSummary, PrintPapers, VoidPaper } from './papers.ts';

const inSitting = z.object({ sittingId: Id });
const onPaper = inSitting.extend({ paperId: Id });

export const paperApi = defineApi({
  /** Papers of a sitting by number. */
  list: {
    method: 'GET',
    path: '/sittings/:sittingId/papers',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    out: z.object({ items: z.array(PaperSummary) }),
  },
  /**
   * Draws a paper for each of these people; who has one keeps it. Who could not start an attempt now gets none, with the
   * reason. Throws `sitting.closed`.
   */
  make: {
    method: 'POST',
    path: '/sittings/:sittingId/papers',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    body: MakePapers,
    out: MadePapers,
  },
  /** A PDF of papers to be written on; printed again it is the same. Throws `paper.none`. */
  print: {
    method: 'GET',
    path: '/sittings/:sittingId/papers.pdf',
    access: can('sitting:run', 'sitting'),
    params: inSitting,
    query: PrintPapers,
    file: true,
  },
  get: {
    method: 'GET',
    path: '/sittings/:sittingId/papers/:paperId',
    access: can('sitting:run', 'sitting'),
    params: onPaper,
    out: Paper,
  },
  /**
   * Types a paper in, or corrects what was typed in: an attempt marked with who did it. Repeated with the same key it
   * answers as the first time. Throws `paper.entered`, `paper.void`, `paper.own`, `paper.writes`, `paper.noAttemptsLeft`,
   * `request.conflict`.
   */
  enter: {
    method: 'PUT',
    path: '/sittings/:sittingId/papers/:paperId/entry',
    access: can('sitting:run', 'sitting'),
    params: onPaper,
    body: EnterPaper,
    out: Paper,
  },
  /** A spoilt or lost paper: its person can get another one. Throws `paper.entered`. */
  void: {
    method: 'POST',
    path: '/sittings/:sittingId/papers/:paperId/void',
    access: can('sitting:run', 'sitting'),
    params: onPaper,
    body: VoidPaper,
    out: Paper,
  },
});
