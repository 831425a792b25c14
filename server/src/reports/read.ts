import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import { maskIin } from '@minber/shared/identity/iin';
import type { Id } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { sessionReport } from '../attendance/index.ts';
import { findRegions } from '../centres/index.ts';
import { type IdentifiedPerson, identifyPeople } from '../identity/index.ts';
import type { ReportInput } from './lines.ts';

/** Who reads: his scope of `report:read` decides the rows, his other rights the fields. */
export interface Reader {
  principal: Principal;
  scope: Scope;
  language: Language;
}

/** The reports of these sessions as far as the reader may see them, with what is needed to write them out. */
export async function readReports(reader: Reader, seminarId: Id, sessionIds: Id[]): Promise<ReportInput> {
  const reports: ReportInput['reports'] = [];
  for (const sessionId of sessionIds) reports.push(await sessionReport(seminarId, sessionId, reader.scope));
  const personIds = new Set(reports.flatMap(({ lines }) => lines.map((line) => line.personId)));
  const [people, regions] = await Promise.all([identifyPeople({ _id: { $in: [...personIds] } }), findRegions()]);
  return {
    reports,
    iins: Object.fromEntries(people.map((person) => [person.id, iinFor(reader.principal, person)])),
    regions: Object.fromEntries(regions.map(({ id, name }) => [id, name])),
    language: reader.language,
  };
}

/** Whole with the right to it, masked for those who may have contacts, else nothing. */
function iinFor(principal: Principal, { id, iin, regionId, centreId }: IdentifiedPerson): string {
  if (!iin) return '';
  const facets = { regionIds: regionId ? [regionId] : [], centreIds: centreId ? [centreId] : [], ownerId: id };
  if (allows(principal, 'person:iin', facets)) return iin;
  return allows(principal, 'person:contact', facets) ? maskIin(iin) : '';
}
