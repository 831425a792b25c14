import { attendanceEvents } from '@minber/shared/attendance/contract';
import { bindEvents } from '../platform/index.ts';
import { watchScreen } from './check-in/screens.ts';
import { acknowledgeAtScreen } from './control/messages.ts';
import { unwatchControl, watchControl } from './control/watch.ts';
import { openDesk, unwatchDesk } from './desk/watch.ts';
import { asPerson, asScreen } from './people/principals.ts';
import { confirmPresence, promptFor } from './rollcall/prompts.ts';

export const attendanceSockets = bindEvents(attendanceEvents, {
  'desk:watch':         (c) => openDesk(c.socket, c.input.seminarId, c.input.hallId, c.input.sessionId),
  'desk:unwatch':       (c) => unwatchDesk(c.socket, c.input.hallId),
  'control:watch':      (c) => watchControl(c.socket, c.input.seminarId, c.scope),
  'control:unwatch':    (c) => unwatchControl(c.socket, c.input.seminarId),
  'presence:asked':     (c) => promptFor(asPerson(c.principal).personId, c.input.seminarId),
  'presence:confirm':   (c) => confirmPresence(asPerson(c.principal), c.input.seminarId, c.input.askId),
  'screen:watch':       (c) => watchScreen(c.socket, asScreen(c.principal), c.input.seminarId),
  'screen:acknowledge': (c) => acknowledgeAtScreen(c.input.seminarId, asScreen(c.principal).hallId, c.input.messageId),
});
