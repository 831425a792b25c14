import type { Scope } from '@minber/shared/access/rules';
import type { NewHallMessage } from '@minber/shared/attendance/control';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { z } from 'zod';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { allBoards } from '../board/boards.ts';
import type { Desk } from '../desk/desk.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { loadHalls } from '../people/roster.ts';
import { rowScope } from '../people/rows.ts';
import { publishBoard } from '../publish.ts';
import { type MessageDoc, MessageModel } from '../record/message-model.ts';
import { viewMessages } from './message-view.ts';

/**
 * Sends a message to halls of a seminar that the author's scope reaches. Repeating a key sends nothing new.
 * Throws `resource.absent` where no hall is left.
 */
export async function sendMessage(
  principal: PersonPrincipal,
  scope: Scope,
  seminarId: Id,
  { key, text, hallIds }: z.output<typeof NewHallMessage>,
): Promise<{ messageId: Id; hallIds: Id[] }> {
  const { personId } = principal;
  const seminar = await loadSeminar(seminarId);
  const rows = rowScope(scope, seminar);
  const halls = [...(await loadHalls(seminar.hallIds)).values()];
  const reached = halls.filter((hall) => rows.allows(hall) && (hallIds === 'all' || hallIds.includes(hall.hallId)));
  if (reached.length === 0) fail('resource.absent');
  const author = await findPerson(personId);
  const message: MessageDoc = {
    _id: newId(),
    seminarId,
    text,
    at: clock.now(),
    authorId: personId,
    authorName: author ? fullName(author) : '',
    key,
    receipts: reached.map(({ hallId }) => ({ hallId, deskAt: null, deskBy: '', screenAt: null })),
  };
  try {
    await MessageModel.create(message);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    const sent = await MessageModel.findOne({ authorId: personId, key }).lean<MessageDoc>();
    return { messageId: sent?._id ?? message._id, hallIds: sent?.receipts.map(({ hallId }) => hallId) ?? [] };
  }
  const sentTo = message.receipts.map(({ hallId }) => hallId);
  await audit({
    principal,
    action: 'control:message',
    on: { kind: 'seminar', id: seminarId },
    details: { text, hallIds: sentTo },
  });
  await showMessages(seminarId, sentTo);
  return { messageId: message._id, hallIds: sentTo };
}

/** A coordinator has read it; false when the Desk had acknowledged it before. Throws `resource.absent`. */
export async function acknowledgeAtDesk({ seminarId, hallId, actorName, now }: Desk, messageId: Id): Promise<boolean> {
  const set = { 'receipts.$.deskAt': now, 'receipts.$.deskBy': actorName };
  return acknowledge(seminarId, hallId, messageId, 'deskAt', set);
}

/** The CentreScreen has shown it. Throws `resource.absent`. */
export async function acknowledgeAtScreen(seminarId: Id, hallId: Id, messageId: Id): Promise<undefined> {
  await acknowledge(seminarId, hallId, messageId, 'screenAt', { 'receipts.$.screenAt': clock.now() });
}

async function acknowledge(
  seminarId: Id,
  hallId: Id,
  messageId: Id,
  what: 'deskAt' | 'screenAt',
  set: Record<string, unknown>,
): Promise<boolean> {
  const { modifiedCount } = await MessageModel.updateOne(
    { _id: messageId, seminarId, receipts: { $elemMatch: { hallId, [what]: null } } },
    { $set: set },
  );
  if (modifiedCount > 0) await showMessages(seminarId, [hallId]);
  else if (!(await MessageModel.exists({ _id: messageId, seminarId, 'receipts.hallId': hallId })))
    fail('resource.absent');
  return modifiedCount > 0;
}

async function showMessages(seminarId: Id, hallIds: Id[]): Promise<void> {
  const messages = await MessageModel.find({ seminarId }).sort({ at: 1 }).lean<MessageDoc[]>();
  for (const board of allBoards().filter(({ seminar }) => seminar._id === seminarId)) {
    for (const hallId of hallIds) board.setMessages(hallId, viewMessages(messages, hallId));
    publishBoard(board);
  }
}
