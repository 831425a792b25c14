import type { Extras } from './extras.ts';
import type { ChangeCode, RefusalCode } from './reasons.ts';

/** A text as a file states it. `auto` is Moodle's own plain-with-line-breaks. */
export interface FileText {
  text: string;
  format: 'html' | 'markdown' | 'plain' | 'auto';
  /** Names of the files that came with it. */
  files: string[];
}

/** One possible answer: how much of the mark it brings (per cent, may be negative) and what is said to it. */
export interface FileAnswer {
  text: FileText;
  percent: number;
  feedback: FileText | null;
}

export interface FileNumber {
  /** Null: any other number. */
  value: number | null;
  tolerance: number;
  percent: number;
  feedback: FileText | null;
}

export interface FilePair {
  /** Null: a distractor, an answer to nothing. */
  prompt: FileText | null;
  answer: string;
}

export type FileBody =
  | { kind: 'choice'; single: boolean; shuffle: boolean | null; answers: FileAnswer[] }
  | { kind: 'trueFalse'; right: boolean; whenTrue: FileText | null; whenFalse: FileText | null }
  | { kind: 'shortAnswer'; caseSensitive: boolean; answers: FileAnswer[] }
  | { kind: 'numeric'; answers: FileNumber[] }
  | { kind: 'matching'; shuffle: boolean | null; pairs: FilePair[] }
  | { kind: 'ordering'; items: FileText[]; scoring: string }
  | { kind: 'essay'; forMarkers: FileText | null; wordsAtMost: number | null }
  | { kind: 'description' };

/** Something the file says that was read differently, or not at all. */
export interface FileNote {
  code: ChangeCode;
  /** What it is about, as the file names it. */
  detail?: string;
}

export interface FileQuestion {
  name: string;
  idNumber: string;
  tags: string[];
  /** Folders from the top. */
  folder: string[];
  text: FileText;
  generalFeedback: FileText | null;
  mark: number | null;
  body: FileBody;
  /** What neither format has a place for: written by this system, for this system. */
  extras: Extras;
  notes: FileNote[];
}

/** One question of a file: read, or refused with why. `number` counts from 1, `line` is where it begins. */
export type FileEntry = { number: number; line: number } & (
  | { question: FileQuestion }
  | { refused: RefusalCode; detail: string; name: string; kind: string; folder: string[] }
);
