import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import { mayManage } from '@minber/shared/identity/manage';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail, isDuplicate, type Job, type JobContext, jobs } from '../../platform/index.ts';
import { derivedFields } from '../derived.ts';
import { freeLogin } from '../logins.ts';
import { type PersonDoc, PersonModel } from '../model.ts';
import { newPersonDoc } from '../new-person.ts';
import { facetsOfPerson } from '../person-view.ts';
import { ImportModel, type PlannedRow } from './model.ts';
import { loadImport } from './preview.ts';

export const importJob = 'people.import';
const empty = {
  patronymic: null,
  position: '',
  organisation: '',
  district: '',
  regionId: null,
  centreId: null,
  phone: null,
  email: null,
  iin: null,
  language: 'kk' as const,
};
type Outcome = 'created' | 'updated' | 'refused';

/** Starts writing a preview's rows; asked again, it answers with the same job. */
export async function applyImport(principal: Principal, importId: Id): Promise<Job> {
  const found = await loadImport(importId);
  const job = await jobs.enqueue({ kind: importJob, key: importId, payload: { importId }, ownerId: found.ownerId });
  await ImportModel.updateOne({ _id: importId, state: 'preview' }, { $set: { state: 'applying', jobId: job._id } });
  await audit({ principal, action: 'import.apply', on: { kind: 'import', id: importId } });
  return job;
}

/**
 * Writes row by row as the uploader, with the rights he has now. Repeated after a crash it finds its own work done:
 * ids were chosen at preview. Rows that meanwhile cannot be written are counted, the others are not held up.
 */
export async function runImport(
  { importId }: { importId: Id },
  { progress }: Pick<JobContext, 'progress'>,
): Promise<Record<Outcome, number>> {
  const found = await loadImport(importId);
  const owner = await PersonModel.findOne({ _id: found.ownerId, active: true }).lean<PersonDoc>();
  if (!owner) fail('import.expired');
  const principal: Principal = { kind: 'person', personId: owner._id, sessionId: importId, grants: owner.grants };
  const counts: Record<Outcome, number> = { created: 0, updated: 0, refused: 0 };
  for (const [at, row] of found.rows.entries()) {
    counts[await writeRow(principal, row, importId)]++;
    if (at % 50 === 49) await progress(at + 1, found.rows.length);
  }
  await progress(found.rows.length, found.rows.length);
  await ImportModel.updateOne({ _id: importId }, { $set: { state: 'applied', 'rows.$[].values': {} } });
  await audit({ principal, action: 'person.import', on: { kind: 'import', id: importId }, details: counts });
  return counts;
}

async function writeRow(principal: Principal, row: PlannedRow, importId: Id): Promise<Outcome> {
  if (row.outcome === 'refuse') return 'refused';
  try {
    const written = await (row.outcome === 'create' ? create(principal, row) : update(principal, row));
    if (written === 'refused') return 'refused';
    await audit({
      principal,
      action: `person.${row.outcome === 'create' ? 'create' : 'edit'}`,
      on: { kind: 'person', id: row.personId },
      details: { importId },
    });
    return written;
  } catch (thrown) {
    if (isDuplicate(thrown)) return 'refused';
    throw thrown;
  }
}

async function create(principal: Principal, { personId, values }: PlannedRow): Promise<Outcome> {
  if (await PersonModel.exists({ _id: personId })) return 'created';
  const { login, ...fields } = { ...empty, surname: '', givenName: '', ...values };
  if (!allows(principal, 'person:write', facetsOfPerson({ _id: personId, ...fields }))) return 'refused';
  const person = newPersonDoc(fields, login ?? (await freeLogin(fields)), clock.now());
  await PersonModel.create({ ...person, _id: personId });
  return 'created';
}

async function update(principal: Principal, { personId, values }: PlannedRow): Promise<Outcome> {
  const person = await PersonModel.findById(personId).lean<PersonDoc>();
  if (!person) return 'refused';
  const leavesCentre =
    values.regionId && values.regionId !== person.regionId && !values.centreId ? { centreId: null } : {};
  const changes = { ...values, ...leavesCentre };
  const next: PersonDoc = { ...person, ...changes };
  const managed = principal.kind === 'person' && mayManage(principal.grants, person.grants);
  const inside = [person, next].every((one) => allows(principal, 'person:write', facetsOfPerson(one)));
  if (!managed || !inside) return 'refused';
  await PersonModel.updateOne(
    { _id: personId },
    { $set: { ...changes, ...derivedFields(next) }, $inc: { revision: 1 } },
  );
  return 'updated';
}
