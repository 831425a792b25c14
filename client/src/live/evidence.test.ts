import { expect, it } from 'vitest';
import { ReceivingEvidence } from './evidence.ts';

it('says that media arrives only when bytes came since the last answer', () => {
  const evidence = new ReceivingEvidence();
  expect(evidence.answer(undefined, 0).receiving).toBe(false);
  expect(evidence.answer(5000, 2000).receiving).toBe(true);
  expect(evidence.answer(5000, 4000).receiving).toBe(false);
  expect(evidence.answer(5100, 6000).receiving).toBe(true);
});

it('counts a new transport from nought, and a lost one as nothing received', () => {
  const evidence = new ReceivingEvidence();
  evidence.answer(900_000, 2000);
  expect(evidence.answer(1000, 4000).receiving).toBe(true);
  expect(evidence.answer(undefined, 6000).receiving).toBe(false);
});

it('offers the best rate of the last minute as an estimate, and none when little flowed', () => {
  const evidence = new ReceivingEvidence();
  evidence.answer(0, 0);
  evidence.answer(20_000, 2000);
  expect(evidence.estimate()).toEqual({});
  evidence.answer(520_000, 4000);
  expect(evidence.estimate()).toEqual({ estimateBps: 2_000_000 });
  evidence.answer(520_100, 70_000);
  expect(evidence.estimate()).toEqual({});
});
