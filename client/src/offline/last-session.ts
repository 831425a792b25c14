import { SessionView } from '@minber/shared/identity/session';

const storageKey = 'minber.session';

/** Who was signed in here when there last was a line; undefined: nobody, as far as this device knows. */
export function lastSession(): SessionView | undefined {
  try {
    return SessionView.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    return undefined;
  }
}

/**
 * Remembers who is signed in, so that a start without a line knows him: his name and roles, nothing by which to reach
 * him. Answers the person who was here before and is no longer.
 */
export function noteSession(session: SessionView): string | undefined {
  const before = lastSession()?.person?.id;
  const { person } = session;
  try {
    if (person)
      localStorage.setItem(
        storageKey,
        JSON.stringify({ ...session, person: { ...person, phone: null, email: null, iinMasked: null } }),
      );
    else localStorage.removeItem(storageKey);
  } catch {
    // Storage may be closed to us: then a start without a line knows nobody.
  }
  return before === person?.id ? undefined : before;
}
