import { fileBytesAtMost } from '@minber/shared/files/kinds';
import type { Id } from '@minber/shared/platform/ids';
import type { ImportPreview, ImportRefusal, Manifest, PackedFile } from '@minber/shared/programmes/archive';
import { ActivityKind, activitiesOf, minutesOf } from '@minber/shared/programmes/outline';
import { repeatedIds } from '@minber/shared/programmes/rules';
import { keptPath } from '../../files/index.ts';
import { fail, runInWorker } from '../../platform/index.ts';
import { type Unpacked, unpackAll } from '../owners.ts';
import type { ReadArchive } from './manifest.worker.ts';

const problems = {
  unreadable: 'archive.unreadable',
  tooNew: 'archive.tooNew',
  tooLarge: 'archive.tooLarge',
} as const;

export interface Archive {
  manifest: Manifest;
  /** Files that are there and what they should be. */
  files: PackedFile[];
  /** What can be made of each kind's part. */
  parts: Unpacked[];
  refused: ImportRefusal[];
}

/** An archive that has arrived. Throws `archive.unreadable`, `archive.tooNew`, `archive.tooLarge`. */
export async function readArchive(fileId: Id): Promise<Archive> {
  const read = await runInWorker<{ path: string }, ReadArchive>(new URL('./manifest.worker.ts', import.meta.url), {
    path: keptPath(fileId),
  });
  if (!read.ok) fail(problems[read.problem]);
  const { manifest, sizes } = read;
  if (repeatedIds(manifest.outline).length > 0) fail('archive.unreadable');
  const isWhole = ({ fileId: id, purpose, bytes }: PackedFile) =>
    sizes.get(`files/${id}`) === bytes && bytes <= fileBytesAtMost[purpose];
  const parts = unpackAll(manifest.contents, manifest.outline);
  const seminars = activitiesOf(manifest.outline).filter((one) => one.kind === 'seminar' && one.seminarId !== null);
  return {
    manifest,
    files: manifest.files.filter(isWhole),
    parts,
    refused: [
      ...seminars.map(({ title }) => ({ code: 'seminar' as const, name: title })),
      ...manifest.files.filter((file) => !isWhole(file)).map((file) => refusedFile('file', file)),
      ...parts.flatMap(({ refused }) => refused),
    ],
  };
}

export function refusedFile(code: 'file' | 'fileRefused', { name }: PackedFile): ImportRefusal {
  return { code, name: { kk: name, ru: name, en: name } };
}

export function previewOf({ manifest, files, parts, refused }: Archive): ImportPreview {
  const { outline } = manifest;
  const activities = activitiesOf(outline);
  const count = (kind: ActivityKind) => activities.filter((one) => one.kind === kind).length;
  return {
    title: outline.title,
    minutes: minutesOf(outline),
    modules: outline.modules.length,
    activities: ActivityKind.options.map((kind) => ({ kind, count: count(kind) })).filter((one) => one.count > 0),
    questions: parts.reduce((sum, { questions = 0 }) => sum + questions, 0),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    refused,
  };
}
