import type { Fields, Layout } from '@minber/shared/certificates/layout';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';

/** A layout with the images it draws. */
export interface Design {
  layout: Layout;
  images: Record<Id, Uint8Array>;
}

/** One certificate to draw. */
export interface Sheet {
  layoutId: Id;
  language: Language;
  title: string;
  author: string;
  /** Fixed, so that the same certificate is the same to the byte. */
  madeAt: Instant;
  fields: Fields;
  /** What the QR code holds. */
  link: string;
  /** Stands in a corner of a duplicate. */
  stamp: string | null;
  /** Stands across a sample. */
  watermark: string | null;
}

/** Plain data: it travels to a thread. */
export interface PaperOrder {
  designs: Record<Id, Design>;
  sheets: Sheet[];
}
