import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { AnnouncementChanged } from '@minber/shared/programmes/announcements';
import { editLetter, sendLetter, withdrawLetter } from '../../mail/index.ts';
import { type Consumer, publicUrl } from '../../platform/index.ts';
import { peopleOf } from '../members.ts';
import { type AnnouncementDoc, AnnouncementModel } from './model.ts';

export function letterOf(announcementId: Id): string {
  return `announcement/${announcementId}`;
}

/** Sends what was published to everybody who is enrolled then, once each. */
const sendPublished: Consumer = {
  name: 'announcements.mail',
  type: 'announcement.published',
  async handle({ payload }) {
    const announcement = await find(payload);
    if (!announcement?.byMail || announcement.withdrawnAt !== null) return;
    const { _id, cohortId } = announcement;
    await sendLetter(letterOf(_id), written(announcement), await peopleOf(cohortId));
  },
};

/** Whoever has not got it yet gets what it says now, or nothing. */
const followChanged: Consumer = {
  name: 'announcements.mail',
  type: 'announcement.changed',
  async handle({ payload }) {
    const announcement = await find(payload);
    if (!announcement?.byMail) return;
    const letterId = letterOf(announcement._id);
    if (announcement.withdrawnAt !== null) await withdrawLetter(letterId);
    else await editLetter(letterId, written(announcement));
  },
};

export const announcementConsumers = [sendPublished, followChanged];

function find(payload: unknown): Promise<AnnouncementDoc | null> {
  return AnnouncementModel.findById(AnnouncementChanged.parse(payload).announcementId).lean<AnnouncementDoc>();
}

/** With the way to the programme below it. */
function written({ title, text, cohortId }: AnnouncementDoc): { subject: LocalizedText; text: LocalizedText } {
  const address = `${publicUrl()}/learn/${cohortId}`;
  const below = (words: string) => (words === '' ? '' : `${words}\n\n${address}\n`);
  return { subject: title, text: { kk: below(text.kk), ru: below(text.ru), en: below(text.en) } };
}
