import type { HistoryKind } from '@minber/shared/attendance/record';
import type { Id } from '@minber/shared/platform/ids';
import type { Told } from '../attendance/index.ts';
import { type AnswerDoc, AnswerModel, type ObjectionDoc, ObjectionModel } from './objections/model.ts';
import { type ConfirmationDoc, ConfirmationModel } from './sheets/confirmation-model.ts';
import { type VersionDoc, VersionModel } from './versions/model.ts';

/** Objections and their answers, confirmed sheets and approved versions, for the history of a session's record. */
export async function reportHistory({ sessionId }: { sessionId: Id }): Promise<Told[]> {
  const [objections, answers, confirmations, versions] = await Promise.all([
    ObjectionModel.find({ sessionId }).lean<ObjectionDoc[]>(),
    AnswerModel.find({ sessionId }).lean<AnswerDoc[]>(),
    ConfirmationModel.find({ sessionId }).lean<ConfirmationDoc[]>(),
    VersionModel.find({ sessionId }, { content: 0, totals: 0, acknowledged: 0 }).lean<VersionDoc[]>(),
  ]);
  const of = new Map(objections.map(({ _id, personId }) => [_id, personId]));
  return [
    ...objections.map(({ _id, at, name, text, personId }) =>
      told({ id: `${_id}-said`, at, byName: name, kind: 'objection', params: { text }, personId }),
    ),
    ...answers.map(({ _id, at, byName, outcome, note }) =>
      told({
        id: `${_id}-answered`,
        at,
        byName,
        kind: `objection-${outcome}`,
        params: { note },
        personId: of.get(_id) ?? null,
      }),
    ),
    ...confirmations.map(({ _id, at, byName, hallId }) =>
      told({ id: _id, at, byName, kind: 'sheet-confirmed', params: {}, hallId }),
    ),
    ...versions.map(({ _id, at, approvedBy, version, serial, note }) =>
      told({
        id: _id,
        at,
        byName: approvedBy,
        kind: 'approved',
        params: { version, serial, ...(note && { note }) },
        ofAll: true,
      }),
    ),
  ];
}

interface Act {
  id: string;
  at: number;
  byName: string;
  kind: HistoryKind;
  params: Record<string, string | number>;
  personId?: Id | null;
  hallId?: Id;
  ofAll?: boolean;
}

function told({ id, at, byName, kind, params, personId = null, hallId, ofAll = false }: Act): Told {
  const entry = { entryId: id, at, byName, kind, params, personId, personName: null, hallId: hallId ?? null };
  return { entry, personIds: personId ? [personId] : [], hallId: hallId ?? null, ofAll };
}
