import { type SpanDoc, SpanModel } from '../../server/src/attendance/record/span-model.ts';

/** Spans of one connection follow one another, and none stays open that nobody extends. */
export async function* spanDifferences(): AsyncGenerator<string> {
  const latest = await latestBoots();
  const inOrder = SpanModel.find().sort({ connectionId: 1, startAt: 1, lastAt: 1 }).lean<SpanDoc[]>();
  let before: SpanDoc | undefined;
  for await (const span of inOrder.cursor() as AsyncIterable<SpanDoc>) {
    if (span.lastAt < span.startAt) yield `presenceSpans ${span._id}: ends before it begins`;
    if (before?.connectionId === span.connectionId && span.startAt < before.lastAt)
      yield `presenceSpans ${span._id}: overlaps ${before._id} of the same connection`;
    if (!span.closed && latest.get(span.node) !== span.boot)
      yield `presenceSpans ${span._id}: left open by a run of ${span.node} that is over`;
    before = span;
  }
}

/** The latest run of every node, by its heartbeats. */
async function latestBoots(): Promise<Map<string, string>> {
  const beats = SpanModel.db.collection<{ _id: string; node: string; at: number }>('heartbeats');
  return new Map((await beats.find().sort({ at: 1 }).toArray()).map(({ _id, node }) => [node, _id]));
}
