import { HallEventModel } from '../../../../server/src/attendance/record/hall-event-model.ts';
import { SpanModel } from '../../../../server/src/attendance/record/span-model.ts';
import { TimelineModel } from '../../../../server/src/live/timeline.ts';
import { newId } from '../../../../server/src/platform/index.ts';
import { SeminarModel } from '../../../../server/src/seminars/model.ts';
import type { TimelineEvent } from '../../../../shared/src/live/timeline.ts';
import type { Cast, Who } from './cast.ts';

const minute = 60_000;

/** Which device, in which network. */
interface DeviceAt {
  deviceId: string;
  network: string;
}

/** A session that has been, and what was recorded of it. Times are minutes from its start. */
export interface Recorded {
  cast: Cast;
  start: number;
  heard(who: Who, from: number, to: number, media?: boolean, on?: DeviceAt): Promise<void>;
  screen(hall: 'north' | 'south', from: number, to: number, media?: boolean): Promise<void>;
  hall(hall: 'north' | 'south', kind: 'in' | 'out' | 'confirm' | 'missing', at: number, ...who: Who[]): Promise<void>;
  /** Spans that reach to `from` were interrupted by it. */
  down(from: number, to: number): Promise<void>;
}

/** Writes a session of `minutes` that began two hours ago into the record. */
export async function recordedSession(cast: Cast, minutes = 60): Promise<Recorded> {
  const { seminarId, sessionId, ids } = cast;
  const start = Date.now() - 120 * minute;
  const end = start + minutes * minute;
  const at = (minutesIn: number) => start + minutesIn * minute;
  let seq = 0;
  const row = async (event: TimelineEvent) => {
    seq += 1;
    await TimelineModel.create({ _id: newId(), seminarId, sessionId, epoch: 1, seq, at: start, event, outbox: [] });
  };
  const session = {
    sessionId,
    startsAt: start,
    endsAt: end,
    state: 'ended',
    startedAt: start,
    endedAt: end,
    policyVersion: 1,
  };
  await SeminarModel.updateOne({ _id: seminarId }, { $set: { 'sessions.0': session, expectedFrozenAt: start } });
  await row({ kind: 'session', state: 'live', since: start });
  await row({ kind: 'session', state: 'ended', since: end });
  const span = { seminarId, sessionId, staff: false, closed: true, node: 'test', boot: 'test', device: 'Firefox' };
  const write = async (
    ownerKind: 'person' | 'screen',
    ownerId: string,
    hallId: string | null,
    from: number,
    to: number,
    media: boolean,
    on: Partial<DeviceAt> = {},
  ) => {
    const times = { startAt: at(from), lastAt: at(to) };
    await SpanModel.create({
      _id: newId(),
      ...span,
      ...on,
      ownerKind,
      ownerId,
      hallId,
      media,
      connectionId: newId(),
      ...times,
    });
  };
  return {
    cast,
    start,
    heard: (who, from, to, media = true, on = undefined) => write('person', ids[who], null, from, to, media, on),
    screen: (hall, from, to, media = true) => write('screen', ids[`${hall}Screen`], cast[hall].hallId, from, to, media),
    hall: async (hall, kind, minutesIn, ...who) => {
      const event = { seminarId, sessionId, hallId: cast[hall].hallId, kind, personIds: who.map((one) => ids[one]) };
      const when = {
        at: at(minutesIn),
        recordedAt: at(minutesIn),
        by: 'desk' as const,
        actionId: newId(),
        actorName: '',
      };
      await HallEventModel.create({ _id: newId(), ...event, ...when });
    },
    down: async (from, to) => {
      await SpanModel.updateMany({ sessionId, lastAt: at(from) }, { $set: { interrupted: true } });
      await row({ kind: 'outage', from: at(from), to: at(to) });
    },
  };
}
