import type { FilePurpose } from '@minber/shared/files/kinds';
import type { Id } from '@minber/shared/platform/ids';
import type { ActivityOf } from '@minber/shared/programmes/outline';
import { copyFiles, type FileDoc, type FileHome, readyFiles } from '../files/index.ts';
import type { ActivityOwner } from './owners.ts';

/** A file that is ready: its type is known. */
export type ProgrammeFile = FileDoc & { type: string };

/** A programme's own file; undefined: there is none, or it is not ready. Files never change: nothing need be frozen. */
export async function programmeFile(programmeId: Id, fileId: Id | null): Promise<ProgrammeFile | undefined> {
  if (!fileId) return undefined;
  const file = (await readyFiles(homeOf(programmeId), [fileId])).get(fileId);
  return file?.type ? { ...file, type: file.type } : undefined;
}

export function homeOf(programmeId: Id): FileHome {
  return { kind: 'programme', id: programmeId };
}

/** A video needs its file and the captions it names. */
export const videoOwner: ActivityOwner<'video'> = {
  kind: 'video',
  async unready({ programmeId, activities }) {
    const wanted = (activity: ActivityOf<'video'>): Wanted[] => [
      { fileId: activity.fileId, purpose: 'video' },
      ...activity.captions.map(({ fileId }): Wanted => ({ fileId, purpose: 'captions' })),
    ];
    return lacking(programmeId, activities, wanted);
  },
  freeze: async () => undefined,
  pack: async ({ activities }) => ({
    content: null,
    fileIds: activities.flatMap(({ fileId, captions }) => [fileId ?? [], captions.map((one) => one.fileId)].flat()),
  }),
  unpack: (_, activities) => ({
    refused: [],
    make: async ({ fileOf }) =>
      activities.map((activity) => ({
        ...activity,
        fileId: fileOf(activity.fileId),
        captions: activity.captions.flatMap(({ language, fileId }) => {
          const made = fileOf(fileId);
          return made ? [{ language, fileId: made }] : [];
        }),
      })),
  }),
  async duplicate({ fromId, toId, activities }) {
    const named = activities.flatMap(({ from }) => [from.fileId, ...from.captions.map(({ fileId }) => fileId)]);
    const copies = await copyNamed(fromId, toId, named);
    return activities.map(({ to }) => ({
      ...to,
      fileId: copyOf(copies, to.fileId),
      captions: to.captions.flatMap(({ language, fileId }) => {
        const copy = copyOf(copies, fileId);
        return copy ? [{ language, fileId: copy }] : [];
      }),
    }));
  },
};

export const fileOwner: ActivityOwner<'file'> = {
  kind: 'file',
  unready: ({ programmeId, activities }) =>
    lacking(programmeId, activities, ({ fileId }) => [{ fileId, purpose: 'document' }]),
  freeze: async () => undefined,
  pack: async ({ activities }) => ({ content: null, fileIds: activities.flatMap(({ fileId }) => fileId ?? []) }),
  unpack: (_, activities) => ({
    refused: [],
    make: async ({ fileOf }) => activities.map((activity) => ({ ...activity, fileId: fileOf(activity.fileId) })),
  }),
  async duplicate({ fromId, toId, activities }) {
    const copies = await copyNamed(
      fromId,
      toId,
      activities.map(({ from }) => from.fileId),
    );
    return activities.map(({ to }) => ({ ...to, fileId: copyOf(copies, to.fileId) }));
  },
};

interface Wanted {
  fileId: Id | null;
  purpose: FilePurpose;
}

/** Activities of which a file is not ready, not of this programme, or for something else. */
async function lacking<A extends { activityId: Id }>(
  programmeId: Id,
  activities: A[],
  wantedBy: (activity: A) => Wanted[],
): Promise<Set<Id>> {
  const ids = activities.flatMap(wantedBy).flatMap(({ fileId }) => fileId ?? []);
  const files = await readyFiles(homeOf(programmeId), ids);
  const holds = ({ fileId, purpose }: Wanted) => fileId !== null && files.get(fileId)?.purpose === purpose;
  return new Set(activities.filter((activity) => !wantedBy(activity).every(holds)).map(({ activityId }) => activityId));
}

function copyNamed(fromId: Id, toId: Id, fileIds: (Id | null)[]): Promise<Map<Id, Id>> {
  const ids = fileIds.filter((id) => id !== null);
  return copyFiles(homeOf(fromId), homeOf(toId), ids);
}

function copyOf(copies: Map<Id, Id>, fileId: Id | null): Id | null {
  return (fileId && copies.get(fileId)) || null;
}
