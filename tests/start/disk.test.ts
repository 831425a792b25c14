import { expect, test } from 'vitest';
import { checkDisk } from '../../scripts/setup/platform.mjs';
import { newDataFolder } from './support/minber.ts';

test('a disk with too little space is named with what is needed', () => {
  const folder = newDataFolder();
  expect(() => checkDisk(folder, 2 ** 60)).toThrow(/^Only [\d.]+ GiB are free in .*; [\d.]+ GiB are needed\./);
  expect(() => checkDisk(folder, 1)).not.toThrow();
});
