import type { Principal } from '@minber/shared/access/principal';
import type { Language } from '@minber/shared/platform/text';

/** What every socket carries. Features keep their own state in maps keyed by socket id. */
export interface SocketData {
  principal: Principal;
  language: Language;
  /** Random, of the browser profile; and where it connects from. Neither is ever shown to anybody. */
  deviceId: string;
  address: string;
}
