import { isDeepStrictEqual } from 'node:util';
import { derivedFields } from '../../server/src/seminars/derived.ts';
import { type SeminarDoc, SeminarModel } from '../../server/src/seminars/model.ts';

/** What seminars are found and opened by follows from their plan. */
export async function* seminarDifferences(): AsyncGenerator<string> {
  for await (const seminar of SeminarModel.find().lean<SeminarDoc[]>().cursor() as AsyncIterable<SeminarDoc>) {
    for (const [field, value] of Object.entries(derivedFields(seminar))) {
      const stored = seminar[field as keyof SeminarDoc];
      if (!isDeepStrictEqual(stored, value)) yield `seminars ${seminar._id}: ${field} does not follow from its plan`;
    }
  }
}
