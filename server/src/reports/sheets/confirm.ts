import type { Scope } from '@minber/shared/access/rules';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { HallSheet } from '@minber/shared/reports/sheets';
import { type PersonPrincipal, rowScope } from '../../attendance/index.ts';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { partOf } from '../versions/part.ts';
import { currentRecord } from '../versions/record.ts';
import { ConfirmationModel } from './confirmation-model.ts';
import { hallSheets } from './hall-sheets.ts';

/** The sheets of the halls that a scope of `report:read` shows. Throws `resource.absent`. */
export async function listSheets(seminarId: Id, sessionId: Id, scope: Scope): Promise<HallSheet[]> {
  const record = await currentRecord(seminarId, sessionId);
  const shown = new Set(
    partOf(record, rowScope(scope, await loadSeminar(seminarId))).halls.map(({ hallId }) => hallId),
  );
  return hallSheets(record).filter(({ hallId }) => shown.has(hallId));
}

/**
 * Confirms a hall's sheet for its coordinator, who saw the lines of `hash`. Idempotent by author and key. Throws
 * `sheet.early`, `sheet.changed`, `resource.absent` for a hall that is none of the session's.
 */
export async function confirmSheet(
  principal: PersonPrincipal,
  where: { seminarId: Id; sessionId: Id; hallId: Id },
  { key, hash }: { key: string; hash: string },
): Promise<HallSheet> {
  const { seminarId, sessionId, hallId } = where;
  const { personId: byId } = principal;
  const record = await currentRecord(seminarId, sessionId);
  const sheet = hallSheets(record).find((one) => one.hallId === hallId) ?? fail('resource.absent');
  if (await ConfirmationModel.exists({ byId, key })) return sheet;
  if (record.report.endedAt === null) fail('sheet.early');
  if (sheet.hash !== hash) fail('sheet.changed');
  const author = await findPerson(byId);
  const [byName, at] = [author ? fullName(author) : '', clock.now()];
  try {
    await ConfirmationModel.create({ _id: newId(), ...where, key, hash, byId, byName, at });
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return sheet;
  }
  await audit({ principal, action: 'sheet:confirm', on: { kind: 'hall', id: hallId }, details: { sessionId, hash } });
  return { ...sheet, state: 'confirmed', confirmation: { byName, at } };
}
