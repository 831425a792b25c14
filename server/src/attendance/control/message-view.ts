import type { HallMessage } from '@minber/shared/attendance/states';
import type { Id } from '@minber/shared/platform/ids';
import type { MessageDoc } from '../record/message-model.ts';

/** The messages a hall was sent, as it sees them, in order. */
export function viewMessages(messages: readonly MessageDoc[], hallId: Id): HallMessage[] {
  return messages.flatMap(({ _id, text, at, authorName, receipts }) => {
    const receipt = receipts.find((one) => one.hallId === hallId);
    if (!receipt) return [];
    const { deskAt, deskBy, screenAt } = receipt;
    return [{ messageId: _id, text, at, authorName, deskAt, deskBy, screenAt }];
  });
}
