import type { Language } from '@minber/shared/platform/text';
import type { Differences } from '@minber/shared/reports/differences';
import type { OpenItem } from '@minber/shared/reports/versions';
import type { SessionRecord } from '../versions/record.ts';

/** What a document is made of; plain data, because it travels to a thread. */
export interface PaperInput {
  language: Language;
  institution: string;
  /** Fixed, so that the same document is the same to the byte. */
  madeAt: number;
  iins: 'whole' | 'masked';
  sessions: PaperSession[];
}

export interface PaperSession {
  record: SessionRecord;
  /** Which session of how many the seminar has. */
  place: { n: number; of: number };
  /** Null: a draft. */
  approval: PaperApproval | null;
}

export interface PaperApproval {
  serial: string;
  version: number;
  checkCode: string;
  /** The public page; `verifyLink` finds this version on it. */
  verifyUrl: string;
  verifyLink: string;
  approvedBy: string;
  approvedAt: number;
  note: string;
  acknowledged: OpenItem[];
  hash: string;
  kid: string;
  differences: Differences | null;
}

/** A document as it is to be read, before it becomes PDF or XLSX. */
export interface Paper {
  language: Language;
  title: string;
  author: string;
  madeAt: number;
  /** Stands across every page of a draft. */
  watermark: string | null;
  sections: Section[];
}

/** A sequence of pages of its own: a hall's sheet or a session's appendix. */
export interface Section {
  /** Of the spreadsheet's tab. */
  name: string;
  title: string;
  subtitle: string;
  facts: Fact[];
  tables: Table[];
  signatures: { role: string; line: string }[];
  /** Left at the foot of every page. */
  foot: string;
  /** `{page}` and `{pages}` are filled in by who counts them. */
  pageText: string;
  qr: string | null;
}

export interface Fact {
  label: string;
  value: string;
}

export interface Table {
  title: string;
  columns: { title: string /** Parts of the page's width. */; share: number; numeric: boolean }[];
  rows: (string | number | null)[][];
  /** A last row in bold. */
  total: (string | number | null)[] | null;
}
