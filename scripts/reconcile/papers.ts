import { AttemptModel } from '../../server/src/quizzes/attempt/model.ts';
import { type PaperDoc, PaperModel } from '../../server/src/supervised/papers/model.ts';

/** What was typed in from a paper is an attempt as its last entry says; a paper that nobody typed in is none. */
export async function* paperDifferences(): AsyncGenerator<string> {
  for await (const paper of PaperModel.find().lean<PaperDoc[]>().cursor() as AsyncIterable<PaperDoc>) {
    const attempt = await AttemptModel.findById(paper.attemptId, { paperEntry: 1 }).lean();
    if ((attempt?.paperEntry ?? 0) !== paper.entries.length)
      yield `testPapers ${paper._id}: its attempt does not follow from what was typed in`;
  }
}
