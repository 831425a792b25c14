import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '@minber/shared/platform/text';
import { describe, expect, it } from 'vitest';

const here = import.meta.dirname;
const sources = join(here, '..');
const namespaces = [...new Set(languages.flatMap((language) => readdirSync(join(here, language))))]
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5));

const plural = /_(zero|one|two|few|many|other)$/;

function textsOf(language: string, namespace: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (value: unknown, path: string[]) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value)) walk(child, [...path, key]);
    else flat.set(path.join('.'), String(value));
  };
  walk(JSON.parse(readFileSync(join(here, language, `${namespace}.json`), 'utf8')), []);
  return flat;
}

/** Every key as the code asks for it, and for those that count, each form that the language has. */
function keysOf(language: string, namespace: string): { keys: Set<string>; missingForms: string[] } {
  const texts = textsOf(language, namespace);
  const counted = new Set([...texts.keys()].filter((key) => plural.test(key)).map((key) => key.replace(plural, '')));
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const missingForms = [...counted].flatMap((key) =>
    forms.filter((form) => !texts.has(`${key}_${form}`)).map((form) => `${key}_${form}`),
  );
  return { keys: new Set([...texts.keys()].map((key) => key.replace(plural, ''))), missingForms };
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

describe.each(namespaces)('texts of %s', (namespace) => {
  it.each(languages)('exist in %s, whole and no more', (language) => {
    const { keys, missingForms } = keysOf(language, namespace);
    const expected = keysOf('en', namespace).keys;
    expect([...expected].filter((key) => !keys.has(key))).toEqual([]);
    expect([...keys].filter((key) => !expected.has(key))).toEqual([]);
    expect(missingForms).toEqual([]);
  });

  it.each(languages)('are nowhere empty in %s', (language) => {
    const empty = [...textsOf(language, namespace)].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('name the same values in every language', () => {
    const english = textsOf('en', namespace);
    for (const language of languages)
      for (const [key, text] of textsOf(language, namespace)) {
        const model = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? '';
        if (plural.test(key)) continue;
        expect(placeholders(text), `${language} ${key}`).toEqual(placeholders(model));
      }
  });
});

/** After a digit Kazakh's endings depend on how the numeral is read, so a value that is filled in takes none. */
const needsAnEnding = /\}\}\s*(?:%\s*)?(?:дейін|шейін|бастап|кейін|бері|бұрын)(?![а-яәғқңөұүһі])/u;

describe('Kazakh texts', () => {
  it.each(namespaces)('govern no case of a filled-in value in %s', (namespace) => {
    const governing = [...textsOf('kk', namespace)].filter(([, text]) => needsAnEnding.test(text));
    expect(governing).toEqual([]);
  });
});

interface Use {
  file: string;
  namespace: string;
  key: string;
  prefix: boolean;
}

/** Every `t('…')` of the sources; a template stands for all keys that begin like it. */
function usesIn(file: string): Use[] {
  const code = readFileSync(file, 'utf8');
  const own = /useTranslation\(\s*(?:\[\s*)?'(\w+)'/.exec(code)?.[1] ?? 'common';
  return [...code.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map(([, literal, template]) => {
    const text = literal ?? template ?? '';
    const [, namespace = own, path = ''] = /^(?:(\w+):)?(.*)$/s.exec(text) ?? [];
    const hole = path.indexOf('${');
    return { file, namespace, key: hole < 0 ? path : path.slice(0, hole), prefix: hole >= 0 };
  });
}

describe('texts asked for by the code', () => {
  it('all exist', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => join(sources, file));
    const known = new Map(namespaces.map((namespace) => [namespace, [...keysOf('en', namespace).keys]]));
    const absent = files.flatMap(usesIn).filter(({ namespace, key, prefix }) => {
      const keys = known.get(namespace) ?? [];
      return prefix ? !keys.some((each) => each.startsWith(key)) : !keys.includes(key);
    });
    expect(absent.map(({ file, namespace, key }) => `${file.slice(sources.length + 1)}: ${namespace}:${key}`)).toEqual(
      [],
    );
  });
});
