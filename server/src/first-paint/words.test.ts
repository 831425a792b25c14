import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { languages } from '@minber/shared/platform/text';
import { expect, it } from 'vitest';
import { words } from './words.ts';

it.each(languages)('says at once what the page says afterwards, in %s', (language) => {
  const texts = (name: string) =>
    JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../client/src/i18n/${language}/${name}.json`), 'utf8'));
  const { title, subtitle } = texts('programmes');
  expect(words.catalogue[language]).toEqual({ title, subtitle });
  expect(words.home[language]).toBe(texts('learn').home);
  const { grades } = texts('record');
  expect(words.grades[language]).toEqual({ title: grades.title, text: grades.hint });
});
