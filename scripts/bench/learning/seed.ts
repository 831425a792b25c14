import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';

type Doc = { _id: string } & Record<string, unknown>;
const newId = () => randomBytes(12).toString('hex');
const batch = 500;

/** A cohort, and what stands in it, by collection: each person's documents are copied for everybody who is added. */
const ofPerson = ['enrolments', 'attempts', 'hoursStandings'] as const;

/**
 * Fills a cohort of the demo up to so many people: copies of those who are in it, with all they completed and answered
 * and with their hours.
 */
export async function fillCohort(uri: string, cohortId: string, people: number): Promise<void> {
  const database = await mongoose.createConnection(uri).asPromise();
  const collection = (name: string) => database.collection<Doc>(name);
  try {
    const models = await collection('enrolments').find({ cohortId }).toArray();
    const copies = Array.from({ length: Math.max(0, people - models.length) }, (_, at) => {
      return { from: String(models[at % models.length]?.personId), to: newId(), at };
    });
    const insert = async (name: string, docs: Doc[]) => {
      for (let at = 0; at < docs.length; at += batch) await collection(name).insertMany(docs.slice(at, at + batch));
    };
    const originals = await byPerson(
      collection('people'),
      '_id',
      models.map(({ personId }) => String(personId)),
    );
    await insert(
      'people',
      copies.flatMap(({ from, to, at }) => renamed(originals.get(from) ?? [], to, at)),
    );
    // A standing is known by its enrolment.
    const enrolments = new Map<string, string>();
    for (const name of ofPerson) {
      const found = await byPerson(collection(name), 'personId', [...originals.keys()], { cohortId });
      const made = copies.flatMap(({ from, to, at }) =>
        (found.get(from) ?? []).map((doc): Doc => {
          const enrolmentId = enrolments.get(to) ?? newId();
          enrolments.set(to, enrolmentId);
          const _id = name === 'attempts' ? newId() : enrolmentId;
          return { ...doc, _id, personId: to, outbox: [], ...keyOf(doc, at) };
        }),
      );
      await insert(name, made);
    }
    const entries = await byPerson(collection('hoursLedger'), 'personId', [...originals.keys()]);
    await insert(
      'hoursLedger',
      copies.flatMap(({ from, to }) =>
        (entries.get(from) ?? []).map((doc) => ({ ...doc, _id: newId(), personId: to })),
      ),
    );
  } finally {
    await database.close();
  }
}

function renamed(found: Doc[], personId: string, at: number): Doc[] {
  return found.map((doc) => ({ ...doc, _id: personId, login: `bench-${at}`, iin: null, phone: null, email: null }));
}

/** So that a page in the middle is no page of equals. */
function keyOf({ sortKey }: Doc, at: number): { sortKey?: string } {
  return typeof sortKey === 'string' ? { sortKey: `${sortKey}${at}` } : {};
}

async function byPerson(
  from: mongoose.mongo.Collection<Doc>,
  field: string,
  personIds: string[],
  more: object = {},
): Promise<Map<string, Doc[]>> {
  const found = await from.find({ [field]: { $in: personIds }, ...more } as object).toArray();
  return Map.groupBy(found, (doc) => String(doc[field]));
}
