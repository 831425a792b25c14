import { createHash, randomBytes } from 'node:crypto';
import mongoose from 'mongoose';

type Doc = { _id: string } & Record<string, unknown>;
interface Session {
  sessionId: string;
  startsAt: number;
  endedAt: number | null;
}
type SeminarDoc = Doc & { sessions: Session[]; expected: unknown[] };

const newId = () => randomBytes(12).toString('hex');
const dayMs = 86_400_000;
/** Everything a report is computed from. */
const ofSession = ['presenceSpans', 'hallEvents', 'rollCallAsks', 'rollCallAnswers'] as const;
const batch = 1_000;

export interface SeededSeminar {
  seminarId: string;
  sessionIds: string[];
  expected: number;
  spans: number;
}

/**
 * Takes the demo's past seminar with most people expected and holds its first session on further days too, until there are
 * `days`: everybody comes, goes and is cut off at the same times of each day.
 */
export async function holdForDays(uri: string, days: number): Promise<SeededSeminar> {
  const database = await mongoose.createConnection(uri).asPromise();
  try {
    const collection = (name: string) => database.collection<Doc>(name);
    const seminars = await database.collection<SeminarDoc>('seminars').find({ 'sessions.state': 'ended' }).toArray();
    const [seminar] = seminars.toSorted((one, other) => other.expected.length - one.expected.length);
    const [first] = seminar?.sessions.filter(({ endedAt }) => endedAt !== null) ?? [];
    if (!seminar || !first) throw new Error('The demo has no past seminar');
    const sessions = [first];
    for (let day = 1; day < days; day += 1) {
      const sessionId = newId();
      sessions.push(later({ ...first, sessionId }, day * dayMs));
      for (const name of [...ofSession, 'seminarTimeline'])
        await copyAll(collection(name), { sessionId: first.sessionId }, (doc, at) => ({
          ...later(doc, day * dayMs),
          _id: newId(),
          sessionId,
          ...(name === 'seminarTimeline' && { seq: day * 100_000 + at }),
          ...(name === 'rollCallAnswers' && { askId: idOn(day, String(doc.askId)) }),
          ...(name === 'rollCallAsks' && { _id: idOn(day, doc._id) }),
        }));
    }
    const endsAt = Math.max(...sessions.map(({ endedAt }) => endedAt ?? 0));
    await database.collection<SeminarDoc>('seminars').updateOne({ _id: seminar._id }, { $set: { sessions, endsAt } });
    const sessionIds = sessions.map((one) => one.sessionId);
    const spans = await collection('presenceSpans').countDocuments({ sessionId: { $in: sessionIds } });
    return { seminarId: seminar._id, sessionIds, expected: seminar.expected.length, spans };
  } finally {
    await database.close();
  }
}

/** The same for the same document: answers name the ask of their day. */
function idOn(day: number, id: string): string {
  return createHash('sha256').update(`${day}/${id}`).digest('hex').slice(0, 24);
}

async function copyAll(
  from: mongoose.mongo.Collection<Doc>,
  which: object,
  copy: (doc: Doc, at: number) => Doc,
): Promise<void> {
  const found = await from.find(which).toArray();
  const copies = found.map(copy);
  for (let at = 0; at < copies.length; at += batch) await from.insertMany(copies.slice(at, at + batch));
}

/** Every moment in it so much later. */
function later<T>(value: T, byMs: number): T {
  if (typeof value === 'number') return (value > 1e12 ? value + byMs : value) as T;
  if (Array.isArray(value)) return value.map((one) => later(one, byMs)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, later(one, byMs)])) as T;
}
