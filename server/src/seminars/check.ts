import type { Role } from '@minber/shared/access/principal';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { type FieldProblem, sessionProblems } from '@minber/shared/seminars/schedule-rules';
import type { SeminarDraft } from '@minber/shared/seminars/state';
import { fail } from '../platform/index.ts';
import { functionsById } from './functions.ts';
import { regionIdsKnown } from './halls.ts';
import type { SeminarDoc } from './model.ts';
import { peopleById } from './people.ts';

/** Throws `request.invalid` naming every field of the draft that cannot be. `before` is the seminar it edits. */
export async function checkDraft(
  draft: Partial<SeminarDraft>,
  before: Pick<SeminarDoc, 'sessions' | 'hostIds' | 'speakerIds'> | undefined,
  now: Instant,
): Promise<void> {
  const problems: FieldProblem[] = [
    ...(draft.sessions ? sessionProblems(draft.sessions, before?.sessions ?? [], now) : []),
    ...(await castProblems('hostIds', 'host', draft.hostIds, before?.hostIds)),
    ...(await castProblems('speakerIds', 'speaker', draft.speakerIds, before?.speakerIds)),
    ...(await functionProblems(draft.functionIds)),
    ...(await regionProblems(draft.regionIds)),
  ];
  if (problems.length > 0) fail('request.invalid', { fields: problems });
}

/** Who was there before may stay, even if he has lost the role since. */
async function castProblems(
  field: 'hostIds' | 'speakerIds',
  role: Role,
  ids: Id[] = [],
  before: Id[] = [],
): Promise<FieldProblem[]> {
  const people = await peopleById(ids);
  return ids.flatMap((id, at): FieldProblem[] => {
    const person = people.get(id);
    const path = `${field}.${at}`;
    if (before.includes(id)) return [];
    if (!person?.active) return [{ path, message: 'person.unknown' }];
    return person.roles.includes(role) ? [] : [{ path, message: 'person.lacksRole' }];
  });
}

async function functionProblems(ids: Id[] = []): Promise<FieldProblem[]> {
  const known = new Set((await functionsById(ids)).map(({ _id }) => _id));
  return ids.flatMap((id, at): FieldProblem[] =>
    known.has(id) ? [] : [{ path: `functionIds.${at}`, message: 'function.unknown' }],
  );
}

async function regionProblems(ids: Id[] = []): Promise<FieldProblem[]> {
  if (ids.length === 0) return [];
  const known = await regionIdsKnown();
  return ids.flatMap((id, at): FieldProblem[] =>
    known.has(id) ? [] : [{ path: `regionIds.${at}`, message: 'region.unknown' }],
  );
}
