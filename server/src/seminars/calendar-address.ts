import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { findPerson } from '../identity/index.ts';
import {
  clock,
  defineModel,
  type FileAnswer,
  fail,
  hashToken,
  publicUrl,
  randomToken,
  type Stored,
} from '../platform/index.ts';
import { ownCalendar } from './calendar-file.ts';

/** By whose id; a calendar program shows the secret instead of a session. */
interface CalendarAddressDoc extends Stored {
  secretHash: string;
  language: Language;
  madeAt: Instant;
}

const CalendarAddressModel = defineModel<CalendarAddressDoc>(
  'calendarAddresses',
  { secretHash: String, language: String, madeAt: Number },
  { indexes: [{ fields: { secretHash: 1 }, unique: true }] },
);

export async function calendarAddressOf(personId: Id): Promise<{ madeAt: Instant | null }> {
  const known = await CalendarAddressModel.findById(personId, { madeAt: 1 }).lean();
  return { madeAt: known?.madeAt ?? null };
}

/** Makes the secret address of a person's calendar; the one before stops working. It can't be read again later. */
export async function openCalendarAddress(personId: Id, language: Language): Promise<{ address: string }> {
  const { token, hash } = randomToken();
  const made = { secretHash: hash, language, madeAt: clock.now() };
  await CalendarAddressModel.updateOne({ _id: personId }, { $set: made }, { upsert: true });
  return { address: `${publicUrl()}/api/v1/calendars/${token}/minber.ics` };
}

export async function closeCalendarAddress(personId: Id): Promise<void> {
  await CalendarAddressModel.deleteOne({ _id: personId });
}

/** The calendar behind a secret. Throws `resource.absent`, also for somebody who is no longer active. */
export async function calendarFeed(secret: string): Promise<FileAnswer> {
  const known = await CalendarAddressModel.findOne({ secretHash: hashToken(secret) }).lean<CalendarAddressDoc>();
  const person = known && (await findPerson(known._id));
  if (!known || !person?.active) fail('resource.absent');
  return ownCalendar(known._id, clock.now(), known.language);
}
