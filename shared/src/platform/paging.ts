import { z } from 'zod';

/** Cursor pagination: the cursor is opaque, made by the server. */
export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type PageQuery = z.infer<typeof PageQuery>;

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: z.int().optional() });
}
export interface Page<T> {
  items: T[];
  next: string | null;
  total?: number;
}
