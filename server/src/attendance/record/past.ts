import type { HallEvent } from '@minber/shared/attendance/rules/stays';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Model } from 'mongoose';
import { durably, newId, node, type Stored } from '../../platform/index.ts';
import { AnswerModel } from '../rollcall/answer-model.ts';
import { type RollCallAskDoc, RollCallAskModel } from '../rollcall/ask-model.ts';
import { type HallEventDoc, HallEventModel } from './hall-event-model.ts';
import { type SpanDoc, SpanModel } from './span-model.ts';
import { type SubstitutionDoc, SubstitutionModel } from './substitution-model.ts';
import { type WalkInDoc, WalkInModel } from './walk-in-model.ts';

/** Somebody, or a hall's screen, heard from `from` to `to`; where nothing else is said, receiving. */
export interface PastSpan extends Pick<SpanDoc, 'ownerKind' | 'ownerId' | 'hallId'> {
  from: Instant;
  to: Instant;
  media?: boolean;
  /** The system went down while it lasted. */
  interrupted?: boolean;
  device?: string;
  deviceId?: string;
  network?: string;
}

/** A check-in, a check-out, or what a roll-call found. */
export interface PastHallEvent {
  hallId: Id;
  kind: Exclude<HallEvent['kind'], 'void'>;
  personIds: Id[];
  at: Instant;
  by: 'desk' | 'scan' | 'roll-call';
  /** Null: the person himself, by scanning. */
  actor: { id: Id; name: string } | null;
  heads: number | null;
}

export type PastGuest = Omit<WalkInDoc, 'seminarId'>;

/** The policy asked all halls and all own devices, and who confirmed on his own. */
export interface PastAsk extends Pick<RollCallAskDoc, 'occasion' | 'reason' | 'at'> {
  answers: { personId: Id; at: Instant }[];
}

/** A guest came for somebody expected; written down at the Desk. */
export type PastSubstitution = Pick<
  SubstitutionDoc,
  'personId' | 'representedId' | 'basis' | 'hallId' | 'authorId' | 'authorName' | 'at'
>;

interface PastRecord {
  spans: PastSpan[];
  events: PastHallEvent[];
  guests?: PastGuest[];
  asks?: PastAsk[];
  substitutions?: PastSubstitution[];
}

/** Writes the record of a session that is over, as if it had been kept at the time. For the demo. */
export async function recordPast(
  where: { seminarId: Id; sessionId: Id },
  { spans, events, guests = [], asks = [], substitutions = [] }: PastRecord,
): Promise<void> {
  const asked = asks.map((ask) => ({ ...ask, _id: newId(), ...where }));
  await insert(
    RollCallAskModel,
    asked.map(({ answers: _, ...ask }) => ({ ...ask, byId: null, byName: null, hallIds: null, own: 'all' as const })),
  );
  await insert(
    AnswerModel,
    asked.flatMap(({ _id: askId, answers }) => answers.map((answer) => ({ _id: newId(), ...where, askId, ...answer }))),
  );
  await insert(
    SubstitutionModel,
    substitutions.map((one) => ({
      ...one,
      _id: newId(),
      ...where,
      key: newId(),
      representedTurn: 0,
      personTurn: 0,
      outbox: [],
    })),
  );
  await insert(SpanModel, spans.map((span) => spanDoc(where, span))); // biome-ignore format: one line
  await insert(HallEventModel, events.map((event) => eventDoc(where, event))); // biome-ignore format: one line
  await insert(WalkInModel, guests.map((guest) => ({ ...guest, seminarId: where.seminarId }))); // biome-ignore format: one line
}

function spanDoc(where: { seminarId: Id; sessionId: Id }, { from, to, ...span }: PastSpan): SpanDoc {
  return {
    _id: newId(),
    ...where,
    media: true,
    staff: false,
    connectionId: newId(),
    device: '',
    deviceId: null,
    network: null,
    ...span,
    startAt: from,
    lastAt: to,
    closed: true,
    interrupted: span.interrupted ?? false,
    node: node.name,
    boot: node.boot,
  };
}

function eventDoc(
  where: { seminarId: Id; sessionId: Id },
  { actor, personIds, heads, at, ...event }: PastHallEvent,
): HallEventDoc {
  return {
    _id: newId(),
    ...where,
    ...event,
    personIds,
    at,
    recordedAt: at,
    actionId: newId(),
    undoes: null,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? '',
    heads,
    listed: heads === null ? null : personIds.length,
  };
}

/** Past mongoose's casting: a year of seminars has thousands. */
async function insert({ collection }: Pick<Model<Stored>, 'collection'>, docs: readonly Stored[]): Promise<void> {
  if (docs.length > 0) await collection.insertMany(docs as never, { writeConcern: durably });
}
