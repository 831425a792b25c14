import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { offlineDatabase } from '../database.ts';
import { RequestQueue } from './queue.ts';
import type { NewRequest, Outcome, QueuedRequest } from './request.ts';

vi.mock('./send.ts', () => ({ sendRequest: () => Promise.reject(new Error('unused')) }));

const title = { kk: 'Сабақ', ru: 'Урок', en: '' };
const request = (body: string, more: Partial<NewRequest> = {}): NewRequest => ({
  personId: 'aida',
  subject: 'lesson/1',
  kind: 'lesson',
  title,
  method: 'POST',
  address: '/api/v1/x',
  body,
  saidAt: { monotonicMs: 0, wallMs: 0, pageId: 'x' },
  isAged: false,
  ...more,
});
const answered: Outcome = { kind: 'answered', answer: 'ok' };
const dead: Outcome = { kind: 'later', isLineDead: true };
const problem = { type: 'x', title: 'No', status: 409, code: 'cohort.over' };

/** A server that says what it is told to, and remembers what it got. */
function server(say: (sent: QueuedRequest) => Outcome) {
  const got: string[] = [];
  const state = { say };
  const send = async (sent: QueuedRequest) => {
    const outcome = state.say(sent);
    if (outcome.kind !== 'later') got.push(sent.body);
    return outcome;
  };
  return { got, state, send };
}

describe('what was said without a line', () => {
  beforeEach(async () => (await offlineDatabase()).clear('requests'));

  it('is kept, survives the page, and is sent once and in order when the line is back', async () => {
    const { got, state, send } = server(() => dead);
    const queue = new RequestQueue(send);
    await queue.belongTo('aida');
    expect(await queue.add(request('1'))).toEqual({ kind: 'kept' });
    expect(await queue.add(request('2', { subject: 'survey/1' }))).toEqual({ kind: 'kept' });
    expect(queue.get().waiting.map(({ body }) => body)).toEqual(['1', '2']);
    await queue.belongTo(null);

    state.say = () => answered;
    const reloaded = new RequestQueue(send);
    await reloaded.belongTo('aida');
    await reloaded.flush();
    await reloaded.flush();
    expect(got).toEqual(['1', '2']);
    expect(reloaded.get().waiting).toEqual([]);
  });

  it('is never sent while somebody else is signed in, and is not shown to him', async () => {
    const { got, state, send } = server(() => dead);
    const queue = new RequestQueue(send);
    await queue.belongTo('aida');
    await queue.add(request('of aida'));
    state.say = () => answered;
    await queue.belongTo('bolat');
    await queue.flush();
    expect(queue.get().waiting).toEqual([]);
    expect(got).toEqual([]);
    await queue.belongTo('aida');
    await queue.flush();
    expect(got).toEqual(['of aida']);
  });

  it('stays where the cookie turns out to be another one’s', async () => {
    const { send } = server(() => ({ kind: 'stranger' }));
    const queue = new RequestQueue(send);
    await queue.belongTo('aida');
    expect(await queue.add(request('1'))).toEqual({ kind: 'kept' });
    expect(queue.get().waiting).toHaveLength(1);
    await queue.belongTo(null);
  });

  it('is replaced by what is said later in the same slot, and by nothing else', async () => {
    const { got, state, send } = server(() => dead);
    const queue = new RequestQueue(send);
    await queue.belongTo('aida');
    await queue.add(request('first', { subject: 'attempt/1', slot: 'attempt/1/question/1' }));
    await queue.add(request('other question', { subject: 'attempt/1', slot: 'attempt/1/question/2' }));
    await queue.add(request('second', { subject: 'attempt/1', slot: 'attempt/1/question/1' }));
    await queue.add(request('submit', { subject: 'attempt/1' }));
    state.say = () => answered;
    await queue.flush();
    expect(got).toEqual(['other question', 'second', 'submit']);
  });

  it('tells a refusal to the one who waits for it, and keeps one nobody waited for until it is seen', async () => {
    const { state, send } = server(() => dead);
    const queue = new RequestQueue(send);
    await queue.belongTo('aida');
    await queue.add(request('late'));
    state.say = () => ({ kind: 'refused', problem });
    await queue.flush();
    expect(queue.get().waiting).toEqual([]);
    const [refused] = queue.get().refused;
    expect(refused?.refusal?.code).toBe('cohort.over');
    await queue.dismiss(refused?.id ?? 0);
    expect(queue.get().refused).toEqual([]);

    expect(await queue.add(request('now'))).toEqual({ kind: 'refused', problem });
    expect(queue.get().refused).toEqual([]);
  });

  it('goes on with other subjects while one is held up by a server in trouble, and keeps each subject’s order', async () => {
    const { got, state, send } = server(() => dead);
    const queue = new RequestQueue(send);
    await queue.belongTo('aida');
    for (const body of ['a1', 'a2']) await queue.add(request(body, { subject: 'a' }));
    await queue.add(request('b1', { subject: 'b' }));
    state.say = ({ subject }) => (subject === 'a' ? { kind: 'later', isLineDead: false } : answered);
    await queue.flush();
    expect(got).toEqual(['b1']);
    state.say = () => answered;
    await queue.flush();
    expect(got).toEqual(['b1', 'a1', 'a2']);
  });

  it('sends everything once though a hundred things are said at the same time', async () => {
    const { got, send } = server(() => answered);
    const queue = new RequestQueue(send);
    await queue.belongTo('aida');
    const bodies = Array.from({ length: 100 }, (_, at) => String(at));
    const settled = await Promise.all(bodies.map((body) => queue.add(request(body, { subject: body }))));
    expect(settled.every(({ kind }) => kind === 'answered')).toBe(true);
    expect(got.toSorted()).toEqual(bodies.toSorted());
  });
});
