import { allows } from '@minber/shared/access/policy';
import type { Id } from '@minber/shared/platform/ids';
import type { DocumentName } from '@minber/shared/reports/versions';
import { type RowScope, rowScope } from '../../attendance/index.ts';
import { fileDate } from '../../documents/index.ts';
import { identifyPeople } from '../../identity/index.ts';
import { audit, clock, env, type FileAnswer, file } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import type { Reader } from '../read.ts';
import { findVersion, thaw } from '../versions/freeze.ts';
import { partOf } from '../versions/part.ts';
import { currentRecord, type SessionRecord } from '../versions/record.ts';
import type { PaperInput, PaperSession } from './paper.ts';
import { documentOf, parts, placeOf, rendered } from './render.ts';

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Asker = Pick<Reader, 'principal' | 'scope'>;

/** A version's signed document as far as its reader may see it. Throws `resource.absent`. */
export async function versionDocument(
  asker: Asker,
  where: { seminarId: Id; sessionId: Id; version: number },
  name: DocumentName,
): Promise<FileAnswer> {
  const rows = rowScope(asker.scope, await loadSeminar(where.seminarId));
  const stored = await findVersion(where);
  const { record } = await thaw(stored);
  const iins = await iinsFor(asker, [partOf(record, rows)]);
  const bytes = await documentOf({ where, name, rows, iins });
  const { sessionId, version } = where;
  await noteExport(asker, where.seminarId, { sessionIds: [sessionId], version, document: name, iins });
  return answer(`${stored.serial}-v${version}`, name, bytes);
}

/** One session's report as it is now, not signed. */
export function draftDocument(
  asker: Asker,
  where: { seminarId: Id; sessionId: Id },
  name: DocumentName,
): Promise<FileAnswer> {
  return draftOf(asker, where.seminarId, [where.sessionId], name);
}

/** The same of all sessions that have begun; of the whole plan where none has. */
export async function seminarDraft(asker: Asker, seminarId: Id, name: DocumentName): Promise<FileAnswer> {
  const { sessions } = await loadSeminar(seminarId);
  const begun = sessions.filter(({ startedAt }) => startedAt !== null);
  const chosen = begun.length > 0 ? begun : sessions;
  return draftOf(
    asker,
    seminarId,
    chosen.map(({ sessionId }) => sessionId),
    name,
  );
}

async function draftOf(asker: Asker, seminarId: Id, sessionIds: Id[], name: DocumentName): Promise<FileAnswer> {
  const rows: RowScope = rowScope(asker.scope, await loadSeminar(seminarId));
  const sessions: PaperSession[] = [];
  for (const sessionId of sessionIds) {
    const record = partOf(await currentRecord(seminarId, sessionId), rows);
    sessions.push({ record, place: await placeOf({ seminarId, sessionId }), approval: null });
  }
  const iins = await iinsFor(
    asker,
    sessions.map(({ record }) => record),
  );
  const [language, format] = parts(name);
  const input: PaperInput = { language, institution: env.INSTITUTION, madeAt: clock.now(), iins, sessions };
  const bytes = Buffer.from(await rendered(format, input));
  await noteExport(asker, seminarId, { sessionIds, version: null, document: name, iins });
  return answer(`draft-${fileDate(sessions[0]?.record.report.plannedStart ?? 0)}`, name, bytes);
}

/** Whole only for who may see those of everybody in it. */
async function iinsFor({ principal }: Asker, records: SessionRecord[]): Promise<PaperInput['iins']> {
  const personIds = [...new Set(records.flatMap(({ iins }) => Object.keys(iins)))];
  const people = await identifyPeople({ _id: { $in: personIds } });
  const isOpen = people.every(({ id, regionId, centreId }) =>
    allows(principal, 'person:iin', {
      regionIds: regionId ? [regionId] : [],
      centreIds: centreId ? [centreId] : [],
      ownerId: id,
    }),
  );
  return isOpen && people.length === personIds.length ? 'whole' : 'masked';
}

async function noteExport({ principal }: Asker, seminarId: Id, details: Record<string, unknown>): Promise<void> {
  await audit({ principal, action: 'report:export', on: { kind: 'seminar', id: seminarId }, details });
}

function answer(title: string, name: DocumentName, bytes: Buffer): FileAnswer {
  const [, format] = parts(name);
  return file(`${title}-${name}`, types[format], bytes);
}
