import type { Wording } from '@minber/shared/certificates/certificate';
import type { Layout } from '@minber/shared/certificates/layout';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

/** A template by its newest version. */
export interface TemplateDoc extends Stored {
  name: LocalizedText;
  wording: Wording;
  version: number;
  /** The layout of that version. */
  layoutId: Id;
  savedAt: Instant;
  versions: { version: number; at: Instant; by: string }[];
}

/** A layout never changes; one that no template names was left by a save that did not come through. */
export interface LayoutDoc extends Stored {
  templateId: Id;
  layout: Layout;
  at: Instant;
}

/** An image never changes. */
export interface ImageDoc extends Stored {
  templateId: Id;
  type: string;
  bytes: Buffer;
  at: Instant;
}

const plain = Schema.Types.Mixed;

export const TemplateModel = defineModel<TemplateDoc>('certificateTemplates', {
  name: plain,
  wording: String,
  version: Number,
  layoutId: String,
  savedAt: Number,
  versions: [plain],
});

export const LayoutModel = defineModel<LayoutDoc>('certificateLayouts', {
  templateId: String,
  layout: plain,
  at: Number,
});

export const ImageModel = defineModel<ImageDoc>('certificateImages', {
  templateId: String,
  type: String,
  bytes: Buffer,
  at: Number,
});
