import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { BankEdit, BankSummary, NewBank, QuestionBank } from '@minber/shared/quizzes/banks';
import type { z } from 'zod';
import { findRegions } from '../../centres/index.ts';
import { audit, clock, facetsOf, fail, newId } from '../../platform/index.ts';
import { cardsOf, loadProgramme } from '../../programmes/index.ts';
import { type BankDoc, BankModel, QuestionModel } from './model.ts';

/** What decides access to a bank: its programme's facets, or its own regions and authors. */
export async function bankFacets(bankId: Id, principal: Principal): Promise<Facets | undefined> {
  const found = await BankModel.findById(bankId, { folders: 0 }).lean<BankDoc>();
  return found ? facetsForBank(found, principal) : undefined;
}

async function facetsForBank(
  { programmeId, regionIds, authorIds }: Pick<BankDoc, 'programmeId' | 'regionIds' | 'authorIds'>,
  principal: Principal,
): Promise<Facets | undefined> {
  if (programmeId) return facetsOf('programme', programmeId, principal);
  const isAuthor = principal.kind === 'person' && authorIds.includes(principal.personId);
  return { regionIds, everywhere: regionIds.length === 0, ...(isAuthor ? { ownerId: principal.personId } : {}) };
}

/** Throws `resource.absent`. */
export async function loadBank(bankId: Id): Promise<BankDoc> {
  return (await BankModel.findById(bankId).lean<BankDoc>()) ?? fail('resource.absent');
}

/** Throws `bank.outsideScope` for places or a programme that are not the caller's. */
export async function createBank(
  principal: Principal,
  { title, programmeId, regionIds }: z.output<typeof NewBank>,
  bankId: Id = newId(),
): Promise<BankDoc> {
  const known = new Set((await findRegions()).map(({ id }) => id));
  if (regionIds.some((id) => !known.has(id)))
    fail('request.invalid', { fields: [{ path: 'regionIds', message: 'region.unknown' }] });
  const now = clock.now();
  const bank: BankDoc = {
    _id: bankId,
    revision: 1,
    title,
    programmeId,
    regionIds: programmeId ? [] : regionIds,
    authorIds: principal.kind === 'person' ? [principal.personId] : [],
    folders: [],
    createdAt: now,
    savedAt: now,
  };
  const facets = await facetsForBank(bank, principal);
  if (!facets || !allows(principal, 'bank:write', facets)) fail('bank.outsideScope');
  await BankModel.create(bank);
  await audit({ principal, action: 'bank:create', on: { kind: 'bank', id: bankId } });
  return bank;
}

/** Title and folders. Questions of a folder that is gone move to its parent. Throws `request.conflict`, `request.invalid`. */
export async function editBank(
  principal: Principal,
  bankId: Id,
  { revision, title, folders }: z.output<typeof BankEdit>,
): Promise<BankDoc> {
  const before = await loadBank(bankId);
  checkFolders(folders);
  const written = await BankModel.findOneAndUpdate(
    { _id: bankId, revision },
    { $set: { title, folders, savedAt: clock.now() }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<BankDoc>();
  if (!written) fail('request.conflict');
  const kept = new Set(folders.map(({ folderId }) => folderId));
  const parents = new Map(before.folders.map(({ folderId, parentId }) => [folderId, parentId]));
  for (const { folderId } of before.folders) {
    if (kept.has(folderId)) continue;
    let home = parents.get(folderId) ?? null;
    while (home && !kept.has(home)) home = parents.get(home) ?? null;
    await QuestionModel.updateMany({ bankId, folderId }, { $set: { folderId: home }, $inc: { revision: 1 } });
  }
  await audit({ principal, action: 'bank:edit', on: { kind: 'bank', id: bankId }, details: { revision } });
  return written;
}

/** One tree: no folder twice, every parent there, none its own ancestor. */
function checkFolders(folders: BankDoc['folders']): void {
  const parents = new Map(folders.map(({ folderId, parentId }) => [folderId, parentId]));
  const isBroken = folders.some(({ folderId, parentId }) => {
    const seen = new Set([folderId]);
    for (let at = parentId; at; at = parents.get(at) ?? null) {
      if (seen.has(at) || !parents.has(at)) return true;
      seen.add(at);
    }
    return false;
  });
  if (isBroken || parents.size !== folders.length)
    fail('request.invalid', { fields: [{ path: 'folders', message: 'item.repeated' }] });
}

/** A folder and all that lie in it. */
export function folderTree(folders: BankDoc['folders'], folderId: Id): Id[] {
  const below = folders.filter(({ parentId }) => parentId === folderId);
  return [folderId, ...below.flatMap((one) => folderTree(folders, one.folderId))];
}

/** Banks the caller may read; with a programme, those its quizzes may use. Own ones of programmes first. */
export async function listBanks(principal: Principal, programmeId?: Id): Promise<BankSummary[]> {
  const banks = await BankModel.find(programmeId ? { programmeId: { $in: [programmeId, null] } } : {})
    .sort({ programmeId: -1, savedAt: -1 })
    .limit(1000)
    .lean<BankDoc[]>();
  const views = await Promise.all(
    banks.map(async (bank) => {
      const facets = await facetsForBank(bank, principal);
      return facets && allows(principal, 'bank:read', facets) ? [await summaryOf(principal, bank)] : [];
    }),
  );
  return views.flat();
}

async function summaryOf(principal: Principal, bank: BankDoc): Promise<BankSummary> {
  const [facets, programme, questions] = await Promise.all([
    facetsForBank(bank, principal),
    bank.programmeId ? loadProgramme(bank.programmeId) : null,
    QuestionModel.countDocuments({ bankId: bank._id, archived: false }),
  ]);
  return {
    bankId: bank._id,
    title: bank.title,
    programmeId: bank.programmeId,
    programmeTitle: programme?.title ?? null,
    regionIds: bank.regionIds,
    questions,
    savedAt: bank.savedAt,
    mayWrite: facets !== undefined && allows(principal, 'bank:write', facets),
  };
}

export async function viewBank(principal: Principal, bank: BankDoc): Promise<QuestionBank> {
  const [summary, cardFor, tags] = await Promise.all([
    summaryOf(principal, bank),
    cardsOf(bank.authorIds),
    QuestionModel.distinct('tags', { bankId: bank._id }),
  ]);
  return {
    ...summary,
    revision: bank.revision,
    authors: bank.authorIds.map(cardFor),
    folders: bank.folders,
    tags: (tags as string[]).toSorted(new Intl.Collator('kk').compare),
  };
}
