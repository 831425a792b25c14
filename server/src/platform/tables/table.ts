/** A value of a table: texts are neutralised on the way out; a Date is a moment, shown in Almaty's time. */
export type Cell = string | number | boolean | Date | null;

export interface Column {
  title: string;
  /** In characters; XLSX only. */
  width?: number;
  /** `decimal` shows one digit after the point; `time`: texts like `09:05:00` are times of day. XLSX only. */
  format?: 'decimal' | 'time';
}

/** Plain data: it travels to a worker. */
export interface Sheet {
  /** At most 31 characters reach Excel. */
  name: string;
  /** Lines above the table. */
  heading?: string[];
  columns: Column[];
  rows: Cell[][];
}

/** What a file held. Texts are trimmed; rows without any text are left out. */
export interface ParsedTable {
  header: string[];
  /** `row` is the line's number in the file as a spreadsheet shows it: the header is 1. */
  rows: { row: number; cells: string[] }[];
  encoding: string;
}

/** Bounds of what is read. */
export const tableLimits = { rows: 20_000, columns: 100, cellLength: 4_000, unpackedBytes: 60_000_000 };
