import { describe, expect, it } from 'vitest';
import { attentionOf, type Watched } from './attention.ts';

const minute = 60_000;
const now = 1_000_000_000;
const live = { state: 'live' as const, startsAt: now - 30 * minute, startedAt: now - 28 * minute };
const planned = { state: 'planned' as const, startedAt: null };
const hall = (more: Partial<Watched['hall'] & object> = {}): Watched => ({
  counts: { expected: 40, checkedIn: 38, present: 38, noMedia: 0, dropped: 0 },
  trend: [38, 38],
  trouble: { sound: 0, picture: 0, lastAt: null },
  hall: {
    screen: { status: 'receiving', since: now - minute },
    readiness: { testedAt: 1, soundAt: 1, coordinatorName: '', coordinatorPhone: '' },
    rollCall: null,
    ask: null,
    messages: [],
    ...more,
  },
});
const codes = (watched: Watched, session: Parameters<typeof attentionOf>[1] = live) =>
  attentionOf(watched, session, now, new Map()).reasons.map(({ code }) => code);

describe('What needs the organiser', () => {
  it('is nothing where a hall watches in peace', () => {
    expect(attentionOf(hall(), live, now, new Map())).toEqual({ attention: 0, reasons: [] });
  });

  it('is louder the more people have lost the picture', () => {
    const lost = (people: number): Watched => ({
      ...hall({ screen: { status: 'dropped', since: now } }),
      counts: { expected: 40, checkedIn: people, present: 0, noMedia: 0, dropped: people },
      trend: [0],
    });
    const [few, many] = [lost(6), lost(38)];
    const loud = (watched: Watched) => attentionOf(watched, live, now, new Map()).attention;
    expect(codes(many)[0]).toBe('screen-dropped');
    expect(loud(many)).toBeGreaterThan(loud(few));
  });

  it('leaves a hall in peace while there is time to get ready', () => {
    const bare = {
      ...hall({
        screen: { status: 'none', since: null },
        readiness: { testedAt: null, soundAt: null, coordinatorName: '', coordinatorPhone: '' },
      }),
      counts: { expected: 40, checkedIn: 0, present: 0, noMedia: 0, dropped: 0 },
    };
    expect(codes(bare, { ...planned, startsAt: now + 45 * minute })).toEqual([]);
    expect(codes(bare, { ...planned, startsAt: now + 10 * minute })).toEqual([
      'screen-missing',
      'check-in-empty',
      'sound-unconfirmed',
      'not-tested',
    ]);
  });

  it('holds since the record says so, whenever somebody first looks', () => {
    const since = (watched: Watched, session: Parameters<typeof attentionOf>[1] = live) =>
      attentionOf(watched, session, now, new Map()).reasons[0]?.since;
    const nobody = { expected: 40, checkedIn: 0, present: 0, noMedia: 0, dropped: 0 };
    expect(since(hall({ screen: { status: 'none', since: null } }))).toBe(live.startedAt);
    expect(since(hall({ screen: { status: 'dropped', since: now - 3 * minute } }))).toBe(now - 3 * minute);
    expect(since(hall({ screen: { status: 'ready', since: live.startsAt } }))).toBe(live.startedAt);
    expect(since({ ...hall(), counts: nobody, trend: [0] })).toBe(live.startedAt);
    expect(since(hall({ rollCall: { at: now - minute, by: '', listed: 3, heads: 4 } }))).toBe(now - minute);
    const missing = hall({ screen: { status: 'none', since: null } });
    expect(since(missing, { ...planned, startsAt: now + 10 * minute })).toBe(now - 20 * minute);
  });

  it('keeps since when a reason was seen of which the record tells nothing, and forgets it when it has passed', () => {
    const since = new Map<string, number>();
    const troubled = { ...hall(), trouble: { sound: 2, picture: 0, lastAt: now } };
    attentionOf(troubled, live, now, since);
    expect(attentionOf(troubled, live, now + minute, since).reasons[0]?.since).toBe(now);
    attentionOf(hall(), live, now + 2 * minute, since);
    expect(attentionOf(troubled, live, now + 3 * minute, since).reasons[0]?.since).toBe(now + 3 * minute);
  });

  it('is a message the Desk has not read within a minute', () => {
    const message = {
      messageId: '',
      text: '',
      at: now - 2 * minute,
      authorName: '',
      deskAt: null,
      deskBy: '',
      screenAt: null,
    };
    expect(codes(hall({ messages: [message] }))).toEqual(['message-unread']);
    expect(codes(hall({ messages: [{ ...message, at: now - 30_000 }] }))).toEqual([]);
    expect(codes(hall({ messages: [{ ...message, deskAt: now }] }))).toEqual([]);
  });

  it('is a roll-call that was asked for and not taken, since it was asked, and louder with every minute', () => {
    const ask = { askId: '', sessionId: '', at: now - 3 * minute, dueAt: now, reason: 'hand' as const, byName: null };
    const { reasons, attention } = attentionOf(hall({ ask }), live, now, new Map());
    expect(reasons).toEqual([{ code: 'roll-call-due', since: now - 3 * minute, count: 3 }]);
    expect(attentionOf(hall({ ask }), live, now + minute, new Map()).attention).toBeGreaterThan(attention);
    expect(codes(hall({ ask }), { ...live, state: 'ended' })).toEqual([]);
    const empty = { ...hall({ ask }), counts: { expected: 0, checkedIn: 0, present: 0, noMedia: 0, dropped: 0 } };
    expect(codes(empty)).not.toContain('roll-call-due');
  });

  it('is an attendance that has fallen within ten minutes', () => {
    const falling = { ...hall(), trend: [38, 38, 30], counts: { ...hall().counts, present: 30 } };
    expect(codes(falling)).toEqual(['attendance-falls']);
  });
});
