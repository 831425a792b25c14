import { describe, expect, it } from 'vitest';
import { placeOf } from './place-of-address.ts';

describe('The place an address stands for', () => {
  it('is the address itself, however it is written', () => {
    expect(placeOf('203.0.113.7')).toBe(placeOf('::ffff:203.0.113.7'));
    expect(placeOf('203.0.113.7')).not.toBe(placeOf('203.0.113.8'));
  });

  it('is the household’s half of an IPv6 address', () => {
    expect(placeOf('2001:db8:1:2::5')).toBe(placeOf('2001:0DB8:1:2:aaaa:bbbb:cccc:dddd'));
    expect(placeOf('2001:db8:1:2::5')).not.toBe(placeOf('2001:db8:1:3::5'));
    expect(placeOf('2001:db8::1')).toBe(placeOf('2001:db8:0:0::2'));
    expect(placeOf('::1')).toBe(placeOf('0:0:0:0:0:0:0:1'));
    expect(placeOf('fe80::1%eth0')).toBe(placeOf('fe80::2'));
  });
});
