import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';
import { WrittenTitle } from './outline.ts';
import { Revision } from './state.ts';

/** A text that must be there in Kazakh and Russian; its line breaks are kept. */
const WrittenText = z.object({
  kk: z.string().trim().min(1).max(4000),
  ru: z.string().trim().min(1).max(4000),
  en: z.string().trim().max(4000).default(''),
});

export const NewAnnouncement = z.object({
  key: IdempotencyKey,
  title: WrittenTitle,
  text: WrittenText,
  /** To those who have an address, besides; asked for where the server sends no mail, it is not. */
  byMail: z.boolean().default(false),
});
export const AnnouncementEdit = Revision.extend({ title: WrittenTitle, text: WrittenText });

const Written = z.object({ title: LocalizedText, text: LocalizedText, at: Instant });

/** What a cohort was told, as those see it who wrote it. */
export const Announcement = Written.extend({
  announcementId: Id,
  revision: z.int(),
  by: PersonCard.nullable(),
  editedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  /** What it said before, newest first. */
  past: z.array(Written),
  /** How many of the cohort have opened it. */
  readers: z.int(),
  /** Null: it was not sent by mail, or who got it is kept no longer. */
  mail: z
    .object({
      waiting: z.int(),
      sent: z.int(),
      refused: z.int(),
      failed: z.int(),
      unknown: z.int(),
      noAddress: z.int(),
    })
    .nullable(),
  /** Whom the mail did not reach, the first hundred: `why` as counted above, `code` as the mail server gave it. */
  undelivered: z.array(
    z.object({ person: PersonCard, why: z.enum(['refused', 'failed', 'unknown']), code: z.int().nullable() }),
  ),
});
export type Announcement = z.infer<typeof Announcement>;

export const CohortAnnouncements = z.object({
  cohortTitle: LocalizedText,
  enrolled: z.int(),
  isMailOn: z.boolean(),
  items: z.array(Announcement),
});
export type CohortAnnouncements = z.infer<typeof CohortAnnouncements>;

/** The same for those who learn. */
export const LearnerAnnouncement = Written.extend({
  announcementId: Id,
  editedAt: Instant.nullable(),
  isNew: z.boolean(),
});
export type LearnerAnnouncement = z.infer<typeof LearnerAnnouncement>;

/** Told whenever an announcement was published, edited or withdrawn. */
export const AnnouncementChanged = z.object({ announcementId: Id });
export type AnnouncementChanged = z.infer<typeof AnnouncementChanged>;
