import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { WrittenTitle } from '../programmes/outline.ts';
import { Wording } from './certificate.ts';
import { Layout } from './layout.ts';

export const TemplateSummary = z.object({
  templateId: Id,
  name: LocalizedText,
  wording: Wording,
  version: z.int(),
  orientation: Layout.shape.orientation,
  savedAt: Instant,
  mayWrite: z.boolean(),
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;

/** A template as its newest version stands. Every save is a version; a certificate keeps the one it was issued with. */
export const Template = TemplateSummary.extend({
  layout: Layout,
  versions: z.array(z.object({ version: z.int(), at: Instant, by: z.string() })),
});
export type Template = z.infer<typeof Template>;

/** `version` is the one the editor has read: a later one on the server answers `request.conflict`. */
export const TemplateEdit = z.object({ version: z.int().min(1), name: WrittenTitle, wording: Wording, layout: Layout });
export type TemplateEdit = z.infer<typeof TemplateEdit>;
