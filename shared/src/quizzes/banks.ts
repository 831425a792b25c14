import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { WrittenTitle } from '../programmes/outline.ts';
import { PersonCard } from '../seminars/people.ts';

/** A folder of a bank; `parentId` null: at the top. Folders are sent and stored as one list with their bank. */
export const Folder = z.object({ folderId: Id, parentId: Id.nullable(), title: LocalizedText });
export type Folder = z.infer<typeof Folder>;

/**
 * A bank of questions. It belongs to one programme (`programmeId`; whoever writes the programme writes it), or is shared
 * by regions (`regionIds`; empty: by the whole country) and is written by its authors and by organisers of these regions.
 */
export const QuestionBank = z.object({
  bankId: Id,
  revision: z.int(),
  title: LocalizedText,
  programmeId: Id.nullable(),
  programmeTitle: LocalizedText.nullable(),
  regionIds: z.array(Id),
  authors: z.array(PersonCard),
  folders: z.array(Folder),
  /** Every tag in use, in the Kazakh order. */
  tags: z.array(z.string()),
  questions: z.int(),
  savedAt: Instant,
  mayWrite: z.boolean(),
});
export type QuestionBank = z.infer<typeof QuestionBank>;

export const BankSummary = QuestionBank.pick({
  bankId: true,
  title: true,
  programmeId: true,
  programmeTitle: true,
  regionIds: true,
  questions: true,
  savedAt: true,
  mayWrite: true,
});
export type BankSummary = z.infer<typeof BankSummary>;

export const NewBank = z.object({
  title: WrittenTitle,
  /** Null: shared. */
  programmeId: Id.nullable(),
  /** Of a shared bank only. */
  regionIds: z.array(Id).max(50).default([]),
});
export const BankEdit = z.object({
  revision: z.int().min(0),
  title: WrittenTitle,
  folders: z.array(Folder).max(200),
});
