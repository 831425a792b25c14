import type { Problem } from '@minber/shared/platform/problem';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { Moment } from './age.ts';

/** What is told of a request to the one who waits for it to be sent. */
export type RequestKind = 'lesson' | 'file' | 'video' | 'answer' | 'attempt' | 'survey';

/** A request on its way to the server, kept until it has answered. Its body carries a key: sent twice, it counts once. */
export interface QueuedRequest {
  id: number;
  /** Whose it is: it is never sent while anybody else is signed in. */
  personId: string;
  /** What it is about (`attempt/<id>`): requests of one subject are sent in their order. */
  subject: string;
  /** A later request of the same slot takes the place of an earlier one that was not sent. */
  slot?: string | undefined;
  kind: RequestKind;
  /** What it was said about, to name it if it is refused. */
  title: LocalizedText;
  method: string;
  address: string;
  body: string;
  /** When it was said. */
  saidAt: Moment;
  /** Its endpoint asks how long ago that was (`agoMs`), which is known only when it is sent. */
  isAged: boolean;
  attempts: number;
  /** The server's refusal: it will not be sent again. */
  refusal?: Problem | undefined;
}

export type NewRequest = Omit<QueuedRequest, 'id' | 'attempts' | 'refusal'>;

/** What came of sending one. `later`: no line, or a server that is busy. `stranger`: somebody else is signed in. */
export type Outcome =
  | { kind: 'answered'; answer: unknown }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'later'; isLineDead: boolean }
  | { kind: 'stranger' };

/** What a request came to for whoever made it: sent with the server's answer, refused, or kept for later. */
export type Settled = Extract<Outcome, { kind: 'answered' | 'refused' }> | { kind: 'kept' };
