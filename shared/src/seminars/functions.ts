import { z } from 'zod';
import { Id } from '../platform/ids.ts';

const written = (max: number) => z.string().trim().min(1).max(max);

export const LocalFunctionDraft = z.object({
  number: z.int().min(1).max(999),
  title: z.object({ kk: written(500), ru: written(500), en: z.string().trim().max(500).default('') }),
});
export type LocalFunctionDraft = z.infer<typeof LocalFunctionDraft>;

/** A function of local self-government from the catalogue of 67. */
export const LocalFunction = LocalFunctionDraft.extend({
  functionId: Id,
  revision: z.int(),
  /** A sample entry of the demo, not the official wording. */
  sample: z.boolean(),
});
export type LocalFunction = z.infer<typeof LocalFunction>;

export const FunctionImportRow = z.object({
  row: z.int(),
  number: z.int().nullable(),
  title: z.string(),
  status: z.enum(['add', 'change', 'unchanged', 'refused']),
  problems: z.array(z.string()),
});
export const FunctionImport = z.object({
  applied: z.boolean(),
  add: z.int(),
  change: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  rows: z.array(FunctionImportRow),
});
export type FunctionImport = z.infer<typeof FunctionImport>;
