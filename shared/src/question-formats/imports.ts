import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { Language, LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';
import { ChangeCode, RefusalCode } from './reasons.ts';

export const FileFormat = z.enum(['gift', 'moodleXml']);
export type FileFormat = z.infer<typeof FileFormat>;

/**
 * What would become of a question of a file:
 * - `kept`: added as it is; `changed`: added, with what `changes` name;
 * - `translated`: the bank has it without this language, which is filled in;
 * - `unchanged`: the bank has it already, nothing is written;
 * - `refused`: not added, `refusal` says why.
 */
export const ImportOutcome = z.enum(['kept', 'changed', 'translated', 'unchanged', 'refused']);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const ImportEntry = z.object({
  /** Place in the file, from 1, and the line where it begins. */
  number: z.int(),
  line: z.int(),
  name: z.string(),
  /** Ours, or of what is refused the file's name for it. */
  kind: z.string(),
  text: LocalizedText,
  folder: z.array(z.string()),
  outcome: ImportOutcome,
  refusal: z.object({ code: RefusalCode, detail: z.string() }).nullable(),
  changes: z.array(z.object({ code: ChangeCode, detail: z.string() })),
});
export type ImportEntry = z.infer<typeof ImportEntry>;

const counts = z.object({
  kept: z.int(),
  changed: z.int(),
  translated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
});

/** A file that was read into a bank. Until it is applied nothing of it stands there; undone, nothing is left of it. */
export const ImportSummary = z.object({
  importId: Id,
  fileName: z.string(),
  format: FileFormat,
  language: Language,
  state: z.enum(['preview', 'applying', 'applied', 'undoing', 'undone']),
  counts,
  by: PersonCard.nullable(),
  at: Instant,
  appliedAt: Instant.nullable(),
  /** Undone: questions that somebody has edited since, and which were left as they are. */
  leftEdited: z.int(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

export const QuestionImport = ImportSummary.extend({ bankId: Id, entries: z.array(ImportEntry) });
export type QuestionImport = z.infer<typeof QuestionImport>;

export const ApplyImport = z.object({
  /** Where the questions go; null: to the top. */
  folderId: Id.nullable(),
  /** Folders of the file are made below it. Off: all stand in one folder. */
  withFolders: z.boolean(),
});
export type ApplyImport = z.infer<typeof ApplyImport>;
