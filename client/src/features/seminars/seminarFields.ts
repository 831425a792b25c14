import type { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { defaultAttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import type { PersonCard } from '@minber/shared/seminars/people';
import type { NewSeminar, Seminar } from '@minber/shared/seminars/state';
import { fromInputValue, toInputValue } from '../../i18n/zone.ts';
import type { PickedPerson } from '../../ui/PersonPicker.tsx';

export interface SessionFields {
  /** Stands for the row on the screen while it has no id of its own. */
  key: string;
  sessionId?: string;
  start: string;
  end: string;
}

/** What the fields of the schedule hold. */
export type SeminarFields = {
  title: { kk: string; ru: string; en: string };
  description: { kk: string; ru: string; en: string };
  functionIds: string[];
  regionIds: string[];
  hosts: PickedPerson[];
  speakers: PickedPerson[];
  sessions: SessionFields[];
  policy: AttendancePolicy;
};

const hourMs = 3_600_000;

/** A seminar as the form shows it; a new one begins on the next full hour of tomorrow. */
export function toFields(seminar: Seminar | undefined, now: number, zone: string): SeminarFields {
  const soon = Math.ceil(now / hourMs) * hourMs + 24 * hourMs;
  const sessions = seminar?.sessions ?? [{ sessionId: undefined, startsAt: soon, endsAt: soon + 2 * hourMs }];
  return {
    title: seminar?.title ?? { kk: '', ru: '', en: '' },
    description: seminar?.description ?? { kk: '', ru: '', en: '' },
    functionIds: seminar?.functions.map(({ functionId }) => functionId) ?? [],
    regionIds: seminar?.regionIds ?? [],
    hosts: seminar?.hosts.map(picked) ?? [],
    speakers: seminar?.speakers.map(picked) ?? [],
    sessions: sessions.map(({ sessionId, startsAt, endsAt }) => ({
      key: sessionId ?? crypto.randomUUID(),
      ...(sessionId && { sessionId }),
      start: toInputValue(startsAt, zone),
      end: toInputValue(endsAt, zone),
    })),
    policy: seminar?.plan?.policy.policy ?? defaultAttendancePolicy,
  };
}

/** The contract's body. A time that is not filled in is no number, which the contract refuses at its field. */
export function toBody(fields: SeminarFields, zone: string): NewSeminar {
  const { hosts, speakers, sessions, ...rest } = fields;
  return {
    ...rest,
    hostIds: hosts.map(({ personId }) => personId),
    speakerIds: speakers.map(({ personId }) => personId),
    sessions: sessions.map(({ sessionId, start, end }) => ({
      ...(sessionId && { sessionId }),
      startsAt: fromInputValue(start, zone) ?? Number.NaN,
      endsAt: fromInputValue(end, zone) ?? Number.NaN,
    })),
  };
}

/** Another session as long as the last one, a day later. */
export function nextSession(sessions: SessionFields[], zone: string): SessionFields {
  const last = sessions.at(-1);
  const later = (value: string) => {
    const instant = fromInputValue(value, zone);
    return instant === undefined ? '' : toInputValue(instant + 24 * hourMs, zone);
  };
  return { key: crypto.randomUUID(), start: later(last?.start ?? ''), end: later(last?.end ?? '') };
}

function picked({ personId, name, position, organisation }: PersonCard): PickedPerson {
  return { personId, name, details: [position, organisation].filter(Boolean).join(', ') };
}
