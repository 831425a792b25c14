import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import {
  GuestMatch,
  GuestToMatch,
  HistoryEntry,
  NewGuestMatch,
  NewSessionCorrection,
  NewSubstitution,
  SessionCorrection,
  Substitution,
  WantedCorrection,
} from './record.ts';
import { LineDetails, RecordPreview, WantedAdjustment } from './report.ts';

const ofSession = z.object({ seminarId: Id, sessionId: Id });

/** What makes a session's attendance a record: signed corrections, who was really there, and what anyone did to it. */
export const recordApi = defineApi({
  previewCorrection: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/corrections/preview',
    access: can('correction:write', 'seminar'),
    params: ofSession,
    body: WantedCorrection,
    out: RecordPreview,
  },
  /** Only a session that has ended is corrected. Repeating a key signs nothing new. */
  correct: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/corrections',
    access: can('correction:write', 'seminar'),
    params: ofSession,
    body: NewSessionCorrection,
    out: SessionCorrection,
  },
  previewAdjustment: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/adjustments/preview',
    access: can('adjustment:write', 'seminar'),
    params: ofSession,
    body: WantedAdjustment,
    out: RecordPreview,
  },
  represent: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/substitutions',
    access: can('substitution:write', 'seminar'),
    params: ofSession,
    body: NewSubstitution,
    out: Substitution,
  },
  /** Withdrawing again changes nothing. */
  withdrawSubstitution: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/substitutions/:substitutionId/withdrawal',
    access: can('substitution:write', 'seminar'),
    params: ofSession.extend({ substitutionId: Id }),
    out: Substitution,
  },
  guests: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/guests',
    access: can('guest:match', 'seminar'),
    params: ofSession,
    out: z.object({ guests: z.array(GuestToMatch) }),
  },
  matchGuest: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/matches',
    access: can('guest:match', 'seminar'),
    params: ofSession,
    body: NewGuestMatch,
    out: GuestMatch,
  },
  /** Withdrawing again changes nothing. */
  unmatchGuest: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/matches/:matchId/withdrawal',
    access: can('guest:match', 'seminar'),
    params: ofSession.extend({ matchId: Id }),
    out: GuestMatch,
  },
  /** Everything anyone did to this record, newest first. */
  history: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/history',
    access: can('report:read', 'seminar'),
    params: ofSession,
    query: PageQuery.extend({ personId: Id.optional() }),
    out: pageOf(HistoryEntry),
  },
  personSpans: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/people/:personId/spans',
    access: can('report:read', 'seminar'),
    params: ofSession.extend({ personId: Id }),
    out: LineDetails,
  },
});
