import type { Id } from '@minber/shared/platform/ids';
import { picturesIn } from '@minber/shared/programmes/lesson';
import { activitiesOf, type Outline } from '@minber/shared/programmes/outline';
import { clock } from '../platform/index.ts';
import { type ImportDoc, ImportModel } from './archive/model.ts';
import {
  FrozenLessonModel,
  type LessonDoc,
  LessonModel,
  LessonPastModel,
  ProgrammeModel,
  VersionModel,
} from './model.ts';

type WithContent = Pick<LessonDoc, 'content'>;
const abandonedMs = 7 * 86_400_000;

/** The files that a programme names: its draft, every version of it, its lessons, their versions and their history. */
export async function usedByProgramme(programmeId: Id, fileIds: Id[]): Promise<ReadonlySet<Id>> {
  const [programme, versions] = await Promise.all([
    ProgrammeModel.findById(programmeId, { modules: 1 }).lean<Outline>(),
    VersionModel.find({ programmeId }, { outline: 1 }).lean<{ outline: Outline }[]>(),
  ]);
  const outlines = [...(programme ? [programme] : []), ...versions.map(({ outline }) => outline)];
  const used = new Set(outlines.flatMap(namedIn));
  const texts = [
    LessonModel.find({ programmeId }, { content: 1 }),
    FrozenLessonModel.find({ programmeId }, { content: 1 }),
    LessonPastModel.find({ programmeId }, { content: 1 }),
  ];
  for (const query of texts)
    for await (const { content } of query.lean().cursor() as AsyncIterable<WithContent>)
      for (const id of [content.kk, content.ru, content.en].flatMap(picturesIn)) used.add(id);
  return new Set(fileIds.filter((id) => used.has(id)));
}

/** The files an outline names itself. */
export function namedIn(outline: Pick<Outline, 'modules'>): Id[] {
  return activitiesOf(outline).flatMap((activity) => {
    if (activity.kind === 'file') return activity.fileId ?? [];
    if (activity.kind !== 'video') return [];
    return [activity.fileId ?? [], (activity.captions ?? []).map(({ fileId }) => fileId)].flat();
  });
}

/** An archive is needed while it is made into a programme, and for some days by whoever sent it. */
export async function usedByImport(importId: Id, fileIds: Id[]): Promise<ReadonlySet<Id>> {
  const found = await ImportModel.findById(importId).lean<ImportDoc>();
  const isNeeded =
    found && (found.state === 'making' || (found.state !== 'done' && found.createdAt > clock.now() - abandonedMs));
  return new Set(isNeeded ? fileIds : []);
}
