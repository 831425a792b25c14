import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialNumber, serialText } from './certificate.ts';
import { candidateState, changeOf, type Facts, isEligible } from './rules.ts';

const minutes = fc.integer({ min: 0, max: 20_000 });
const facts: fc.Arbitrary<Facts> = fc.record({ completedAt: fc.option(fc.nat(), { nil: null }), minutes });
const demand = fc.record({ wording: fc.constantFrom('completion', 'attendance'), minMinutes: minutes });
const standing = fc.record({ eligible: fc.boolean(), minutes });
const source = fc.constantFrom('cohort', 'seminar');

describe('who has earned a certificate', () => {
  it('never gets fewer for more: minutes and a completion only help', () => {
    fc.assert(
      fc.property(facts, demand, minutes, fc.nat(), (one, asked, more, at) => {
        const better = { completedAt: one.completedAt ?? at, minutes: one.minutes + more };
        return !isEligible(one, asked) || isEligible(better, asked);
      }),
    );
  });

  it('gets none below the least minutes, none of completion with something left, none for nothing', () => {
    fc.assert(
      fc.property(facts, demand, (one, asked) => {
        if (!isEligible(one, asked)) return;
        expect(one.minutes).toBeGreaterThanOrEqual(asked.minMinutes);
        if (asked.wording === 'completion') expect(one.completedAt).not.toBeNull();
        else expect(one.minutes).toBeGreaterThan(0);
      }),
    );
  });

  it('is ready exactly when he has earned it and never had one', () => {
    fc.assert(
      fc.property(facts, demand, fc.constantFrom(undefined, 'waiting', 'valid', 'revoked'), (one, asked, last) => {
        const isReady = candidateState(one, asked, last) === 'ready';
        expect(isReady).toBe(last === undefined && isEligible(one, asked));
      }),
    );
  });
});

describe('a certificate after a correction', () => {
  it('is not affected by facts that are what it states', () => {
    fc.assert(
      fc.property(
        source,
        minutes,
        (of, stated) => changeOf(of, stated, { eligible: true, minutes: stated }, null) === null,
      ),
    );
  });

  it('is affected whenever it was not earned or states too much, unless just that was kept', () => {
    fc.assert(
      fc.property(source, minutes, standing, fc.option(standing, { nil: null }), (of, stated, now, accepted) => {
        const isKept = accepted?.eligible === now.eligible && accepted.minutes === now.minutes;
        if (now.eligible && now.minutes >= stated) return;
        expect(changeOf(of, stated, now, accepted)).toEqual(isKept ? null : now);
      }),
    );
  });

  it('asks no more once what it found was kept', () => {
    fc.assert(
      fc.property(source, minutes, standing, (of, stated, now) => {
        const found = changeOf(of, stated, now, null);
        return found === null || changeOf(of, stated, now, found) === null;
      }),
    );
  });

  it('is not affected by what somebody went on to learn, but by a seminar that counts for more', () => {
    const more = { eligible: true, minutes: 91 };
    expect(changeOf('cohort', 90, more, null)).toBeNull();
    expect(changeOf('seminar', 90, more, null)).toEqual(more);
  });
});

describe('a number', () => {
  it('is read as it was written, with what people put before it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom('', '№ ', 'N', '#', ' '),
        (serial, sign) => serialNumber(`${sign}${serialText(serial)}`) === serial,
      ),
    );
  });

  it('of a report is none', () => {
    for (const text of ['2026-000017', '', '№', '1x', '-1', '1.5']) expect(serialNumber(text)).toBeUndefined();
  });
});
