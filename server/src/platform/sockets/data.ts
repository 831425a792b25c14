import type { Principal } from '@minber/shared/access/principal';
import type { Language } from '@minber/shared/platform/text';

/** What every socket carries. Features keep their own state in maps keyed by socket id. */
export interface SocketData {
  principal: Principal;
  language: Language;
}
