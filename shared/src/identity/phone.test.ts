import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePhone } from './phone.ts';

describe('a phone number', () => {
  it.each([
    ['8 (701) 123-45-67', '+77011234567'],
    ['+7 701 123 45 67', '+77011234567'],
    ['77011234567', '+77011234567'],
    ['7011234567', '+77011234567'],
    ['8 7172 55 44 33', '+77172554433'],
    ['+49 30 1234567', '+49301234567'],
    ['0049 30 1234567', '+49301234567'],
  ])('is understood as %s', (typed, kept) => expect(normalisePhone(typed)).toBe(kept));

  it.each(['', '123', 'abc', '701-abc-4567', '+0123456789', '12345678901234567'])('is not %s', (typed) => {
    expect(normalisePhone(typed)).toBeUndefined();
  });

  it('stays the same once it is in its final form', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (typed) => {
        const phone = normalisePhone(typed);
        return phone === undefined || normalisePhone(phone) === phone;
      }),
    );
  });
});
