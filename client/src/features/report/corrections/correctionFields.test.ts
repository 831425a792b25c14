import { describe, expect, it } from 'vitest';
import { pausesOf, toWanted } from './correctionFields.ts';

const zone = 'Asia/Almaty';
const at = (time: string) => Date.parse(`2026-11-20T${time}+05:00`);

describe('a correction of the session', () => {
  it('is sent as the moment that the wall of the zone showed, to the second', () => {
    const fields = { kind: 'true-start', moment: '2026-11-20T10:02:07', from: '', to: '' } as const;
    expect(toWanted(fields, zone)).toEqual({ kind: 'true-start', moment: at('10:02:07') });
  });

  it('of a break is sent with both its ends and no moment', () => {
    const fields = { kind: 'break', moment: '', from: '2026-11-20T10:30:00', to: '2026-11-20T10:45' } as const;
    expect(toWanted(fields, zone)).toEqual({ kind: 'break', from: at('10:30:00'), to: at('10:45:00') });
  });

  it('offers the pauses that stand in the record, not the time before the start or after the end', () => {
    const live = [
      { from: at('10:00:00'), to: at('10:40:00') },
      { from: at('10:55:00'), to: at('11:30:00') },
    ];
    expect(pausesOf({ live })).toEqual([{ from: at('10:40:00'), to: at('10:55:00') }]);
    expect(pausesOf({ live: [] })).toEqual([]);
  });
});
