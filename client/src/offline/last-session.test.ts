import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lastSession, noteSession } from './last-session.ts';

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const id = (digit: string) => digit.repeat(24);
const visitor = {
  kind: 'visitor' as const,
  person: null,
  screen: null,
  guest: null,
  language: null,
  institution: { name: { kk: 'Minber', ru: 'Minber', en: 'Minber' }, timeZone: 'Asia/Almaty' },
  demo: false,
  features: { signInCodes: true, passwordReset: 'link' as const },
  serverNow: 1,
};
const sessionOf = (personId: string) => ({
  ...visitor,
  kind: 'person' as const,
  person: {
    ...{ id: personId, surname: 'Қуанышева', givenName: 'Айда', patronymic: '' },
    ...{ position: 'әкім', organisation: '', district: '', regionId: null, centreId: null },
    ...{ phone: '+77010000000', email: 'aida@minber.example', iinMasked: '**********12', login: 'aida' },
    ...{ language: 'kk' as const, timeZone: null, hasPassword: true, grants: [] },
  },
});

it('knows who was here last, by name and not by how to reach him', () => {
  expect(noteSession(sessionOf(id('a')))).toBeUndefined();
  expect(lastSession()?.person).toMatchObject({ givenName: 'Айда', phone: null, email: null, iinMasked: null });
  expect([...stored.values()].join()).not.toMatch(/7701|@minber|\*\*12/);
});

it('tells whose time here is over, and forgets him', () => {
  noteSession(sessionOf(id('a')));
  expect(noteSession(sessionOf(id('a')))).toBeUndefined();
  expect(noteSession(sessionOf(id('b')))).toBe(id('a'));
  expect(noteSession(visitor)).toBe(id('b'));
  expect(lastSession()).toBeUndefined();
});
