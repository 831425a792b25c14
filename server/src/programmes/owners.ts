import type { Id, Instant } from '@minber/shared/platform/ids';
import type { ImportRefusal } from '@minber/shared/programmes/archive';
import {
  type Activity,
  type ActivityKind,
  type ActivityOf,
  activitiesOf,
  type Outline,
} from '@minber/shared/programmes/outline';

type Modules = Pick<Outline, 'modules'>;

/** What the feature that owns a kind of activity does for programmes. Every method gets activities of its kind alone. */
export interface ActivityOwner<K extends ActivityKind = ActivityKind> {
  kind: K;
  /**
   * Activities that cannot be published: what they name is not finished, is gone, or is not this programme's to use.
   * Those that name nothing yet (null) need not be answered.
   */
  unready(of: { programmeId: Id; activities: ActivityOf<K>[] }): Promise<ReadonlySet<Id>>;
  /** Keeps what they name as it is now, to be read by `versionId` for ever. Repeated for the same version: no harm. */
  freeze(of: { versionId: Id; programmeId: Id; activities: ActivityOf<K>[] }): Promise<void>;
  /** Those whose content was saved after `since`. Its feature calls `noteContentSaved` with every such save. */
  changedSince?(of: { programmeId: Id; activities: ActivityOf<K>[]; since: Instant }): Promise<ReadonlySet<Id>>;
  /**
   * Copies what they name for the programme `toId`: `from` stands in the source, `to` is the same with the id it will
   * have in the copy. Answers each `to`, naming the copy's own. Without it copies name what the source names.
   */
  duplicate?(of: {
    fromId: Id;
    toId: Id;
    activities: { from: ActivityOf<K>; to: ActivityOf<K> }[];
  }): Promise<ActivityOf<K>[]>;
  /** What an archive says of them, as plain data, and the files it needs. Without it they need nothing but the outline. */
  pack?(of: { programmeId: Id; activities: ActivityOf<K>[] }): Promise<Packed>;
  /** Reads what `pack` wrote elsewhere, whoever has changed it since. */
  unpack?(content: unknown, activities: ActivityOf<K>[]): Unpacked<K>;
  /** Takes away what `make` stored for a programme that was not completed. */
  discard?(programmeId: Id): Promise<void>;
}

export interface Packed {
  content: unknown;
  fileIds: Id[];
}

/** What can be made of a part of an archive. */
export interface Unpacked<K extends ActivityKind = ActivityKind> {
  questions?: number;
  refused: ImportRefusal[];
  /**
   * Stores it for a programme that nobody can see yet. `idOf`: the new id of one in the archive; `fileOf`: of a file, null
   * where there is none. Answers the activities, by their ids in the archive, with what they name now.
   */
  make(of: Making): Promise<ActivityOf<K>[]>;
}

export interface Making {
  programmeId: Id;
  idOf: (id: Id) => Id;
  fileOf: (id: Id | null) => Id | null;
}

const owners = new Map<ActivityKind, ActivityOwner>();

/** Once a kind, before the server serves. */
export function registerActivityOwner<K extends ActivityKind>(owner: ActivityOwner<K>): void {
  owners.set(owner.kind, owner as unknown as ActivityOwner);
}

/** What the owners say cannot be published. */
export function unreadyIn(programmeId: Id, outline: Modules): Promise<Set<Id>> {
  return gather(outline, (owner, activities) => owner.unready({ programmeId, activities }));
}

/** Those whose content is newer than `since`, though the outline may be the same. */
export function rewrittenIn(programmeId: Id, outline: Modules, since: Instant): Promise<Set<Id>> {
  return gather(outline, async (owner, activities) => owner.changedSince?.({ programmeId, activities, since }) ?? []);
}

export async function freezeAll(versionId: Id, programmeId: Id, outline: Modules): Promise<void> {
  for (const [owner, activities] of owned(outline)) await owner.freeze({ versionId, programmeId, activities });
}

/** The activities of a copy, as their owners made them. */
export async function duplicateAll(
  fromId: Id,
  toId: Id,
  pairs: { from: Activity; to: Activity }[],
): Promise<Map<Id, Activity>> {
  const made = new Map(pairs.map(({ to }) => [to.activityId, to]));
  for (const [kind, { duplicate }] of owners) {
    const activities = pairs.filter(({ from }) => from.kind === kind);
    if (!duplicate || activities.length === 0) continue;
    for (const activity of await duplicate({ fromId, toId, activities })) made.set(activity.activityId, activity);
  }
  return made;
}

/** What each owner packs of an outline, by kind. */
export async function packAll(programmeId: Id, outline: Modules): Promise<Map<ActivityKind, Packed>> {
  const packed = new Map<ActivityKind, Packed>();
  for (const [owner, activities] of owned(outline))
    if (owner.pack) packed.set(owner.kind, await owner.pack({ programmeId, activities }));
  return packed;
}

/** What each owner can make of its part of an archive. */
export function unpackAll(contents: Partial<Record<ActivityKind, unknown>>, outline: Modules): Unpacked[] {
  return owned(outline).flatMap(([owner, activities]) => owner.unpack?.(contents[owner.kind], activities) ?? []);
}

export async function discardAll(programmeId: Id): Promise<void> {
  for (const { discard } of owners.values()) await discard?.(programmeId);
}

async function gather(
  outline: Modules,
  ask: (owner: ActivityOwner, activities: Activity[]) => Promise<Iterable<Id>>,
): Promise<Set<Id>> {
  const answers = await Promise.all(owned(outline).map(([owner, activities]) => ask(owner, activities)));
  return new Set(answers.flatMap((ids) => [...ids]));
}

function owned(outline: Modules): [ActivityOwner, Activity[]][] {
  const all = activitiesOf(outline);
  return [...owners.values()].flatMap((owner): [ActivityOwner, Activity[]][] => {
    const activities = all.filter(({ kind }) => kind === owner.kind);
    return activities.length > 0 ? [[owner, activities]] : [];
  });
}
