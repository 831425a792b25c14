import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iinControlDigit, isIin, maskIin } from './iin.ts';

const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
const valid = fc
  .tuple(day, fc.boolean(), fc.integer({ min: 0, max: 9999 }))
  .map(([date, woman, serial]) => {
    const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(0, 10).split('-');
    const century = (Number(year) < 2000 ? 3 : 5) + (woman ? 1 : 0);
    return `${year.slice(2)}${month}${dayOfMonth}${century}${String(serial).padStart(4, '0')}`;
  })
  .map((first) => ({ first, control: iinControlDigit(first) }))
  .filter(({ control }) => control !== undefined)
  .map(({ first, control }) => `${first}${control}`);

describe('an IIN', () => {
  it('is accepted with the right control digit', () => {
    fc.assert(fc.property(valid, isIin));
  });
  it('is refused with any other last digit', () => {
    fc.assert(
      fc.property(
        valid,
        fc.integer({ min: 1, max: 9 }),
        (iin, by) => !isIin(iin.slice(0, 11) + ((Number(iin[11]) + by) % 10)),
      ),
    );
  });
  it.each(['', '123', '000000000000', '991332300000', '99131230000a'])('is not %s', (text) =>
    expect(isIin(text)).toBe(false),
  );
  it('shows no more than its last two digits', () => expect(maskIin('830512350015')).toBe('••••••••••15'));
});
