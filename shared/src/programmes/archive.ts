import { z } from 'zod';
import { FilePurpose } from '../files/kinds.ts';
import { FileName } from '../files/state.ts';
import { Id, IdempotencyKey } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { ActivityKind, Outline } from './outline.ts';

/** The archive's own name of its form, and the newest that this server writes and reads. */
export const archiveFormat = 'minber-programme';
export const archiveVersion = 1;

/** What may be unpacked, however small the archive is. */
export const archiveLimits = { manifestBytes: 30_000_000, entries: 5_000, unpackedBytes: 8_000_000_000 };

/** A file of an archive: its bytes are the entry `files/<fileId>`. */
export const PackedFile = z.object({
  fileId: Id,
  purpose: FilePurpose.exclude(['archive']),
  name: FileName,
  bytes: z.int().min(1),
});
export type PackedFile = z.infer<typeof PackedFile>;

/**
 * `manifest.json` of an archive. Ids are those of where it was made, and hold within it alone. `contents` is what the
 * owner of each kind of activity says of its own, in its own form.
 */
export const Manifest = z.object({
  format: z.literal(archiveFormat),
  version: z.int().min(1).max(archiveVersion),
  outline: Outline,
  contents: z.partialRecord(ActivityKind, z.unknown()),
  files: z.array(PackedFile).max(archiveLimits.entries),
});
export type Manifest = z.infer<typeof Manifest>;

/** What an import leaves out, and why. */
export const ImportRefusal = z.object({
  code: z.enum([
    /** A seminar is planned here: which one it is has to be chosen anew. */
    'seminar',
    'lesson',
    'question',
    'quiz',
    'survey',
    /** A file that is named and is not in the archive, or is not what the manifest says it is. */
    'file',
    /** Its type is not accepted, or it cannot be read. */
    'fileRefused',
  ]),
  /** Of the activity, the question, or the file. */
  name: LocalizedText,
});
export type ImportRefusal = z.infer<typeof ImportRefusal>;

/** What an archive would make. */
export const ImportPreview = z.object({
  title: LocalizedText,
  minutes: z.int(),
  modules: z.int(),
  activities: z.array(z.object({ kind: ActivityKind, count: z.int() })),
  questions: z.int(),
  files: z.int(),
  bytes: z.int(),
  refused: z.array(ImportRefusal),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const NewProgrammeImport = z.object({
  key: IdempotencyKey,
  name: FileName,
  bytes: z.int().min(1).max(5_000_000_000),
  /** Of the programme it makes. */
  regionIds: z.array(Id).max(50).default([]),
});

export const ProgrammeImport = z.object({
  programmeImportId: Id,
  /**
   * `uploading` until its archive has been looked at; `failed`: nothing of it is there, and it may be tried again;
   * `cancelled`: nothing of it is there, its archive neither.
   */
  state: z.enum(['uploading', 'previewed', 'making', 'done', 'failed', 'cancelled']),
  /** Where its bytes are sent by tus. */
  uploadId: Id,
  preview: ImportPreview.nullable(),
  progress: z.object({ done: z.int(), of: z.int() }).nullable(),
  /** Once it is done, and not before. */
  programmeId: Id.nullable(),
  /** Why it failed. */
  errorCode: z.string().nullable(),
});
export type ProgrammeImport = z.infer<typeof ProgrammeImport>;
