import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { LocalFunction, LocalFunctionDraft } from '@minber/shared/seminars/functions';
import { audit, fail, isDuplicate, newId } from '../platform/index.ts';
import { type FunctionDoc, FunctionModel, SeminarModel } from './model.ts';

/** The catalogue in the order of its numbers. */
export async function listFunctions(): Promise<LocalFunction[]> {
  return (await FunctionModel.find().sort({ number: 1 }).lean<FunctionDoc[]>()).map(viewFunction);
}

/** Those of the given ids that exist, in the order of their numbers. */
export async function functionsById(ids: Id[]): Promise<FunctionDoc[]> {
  if (ids.length === 0) return [];
  return FunctionModel.find({ _id: { $in: ids } })
    .sort({ number: 1 })
    .lean<FunctionDoc[]>();
}

/** Throws `function.numberTaken`. */
export async function createFunction(
  principal: Principal,
  draft: LocalFunctionDraft,
  { sample = false } = {},
): Promise<LocalFunction> {
  const created: FunctionDoc = { _id: newId(), ...draft, sample, revision: 1 };
  await refusingTaken(draft.number, () => FunctionModel.create(created));
  await audit({
    principal,
    action: 'function:create',
    on: { kind: 'function', id: created._id },
    details: { number: draft.number },
  });
  return viewFunction(created);
}

/** Throws `request.conflict`, `function.numberTaken`. An edited sample is no sample any more. */
export async function editFunction(
  principal: Principal,
  functionId: Id,
  { revision, ...draft }: LocalFunctionDraft & { revision: number },
): Promise<LocalFunction> {
  if (!(await FunctionModel.exists({ _id: functionId }))) fail('resource.absent');
  const edited = await refusingTaken(draft.number, () =>
    FunctionModel.findOneAndUpdate(
      { _id: functionId, revision },
      { $set: { ...draft, sample: false }, $inc: { revision: 1 } },
      { returnDocument: 'after' },
    ).lean<FunctionDoc>(),
  );
  if (!edited) fail('request.conflict');
  await audit({
    principal,
    action: 'function:edit',
    on: { kind: 'function', id: functionId },
    details: { number: draft.number },
  });
  return viewFunction(edited);
}

/** Throws `function.inUse` while a seminar covers it. */
export async function removeFunction(principal: Principal, functionId: Id): Promise<void> {
  if (await SeminarModel.exists({ functionIds: functionId })) fail('function.inUse');
  const { deletedCount } = await FunctionModel.deleteOne({ _id: functionId });
  if (deletedCount === 0) fail('resource.absent');
  await audit({ principal, action: 'function:remove', on: { kind: 'function', id: functionId } });
}

function viewFunction({ _id, number, title, sample, revision }: FunctionDoc): LocalFunction {
  return { functionId: _id, number, title: { kk: title.kk, ru: title.ru, en: title.en }, sample, revision };
}

async function refusingTaken<T>(number: number, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (thrown) {
    if (isDuplicate(thrown))
      fail('function.numberTaken', {
        params: { number },
        fields: [{ path: 'number', message: 'function.numberTaken' }],
      });
    throw thrown;
  }
}
