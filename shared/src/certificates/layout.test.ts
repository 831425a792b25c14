import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fields, fieldNames, fillIn } from './layout.ts';

const values = Object.fromEntries(fieldNames.map((name) => [name, `<${name}>`])) as Fields;

describe('a text of a template', () => {
  it('has every field filled in, and nothing that is none touched', () => {
    for (const name of fieldNames) expect(fillIn(`a {${name}} b`, values)).toBe(`a <${name}> b`);
    expect(fillIn('{nobody} {constructor} {', values)).toBe('{nobody} {constructor} {');
  });

  it('without fields is what was written', () => {
    fc.assert(fc.property(fc.string(), (text) => text.includes('{') || fillIn(text, values) === text));
  });

  it('is filled in once: what a field holds is no field', () => {
    expect(fillIn('{name}', { ...values, name: '{title}' })).toBe('{title}');
  });

  it('leaves out a line of which nothing is known', () => {
    expect(fillIn('№ {serial}\nБұйрық {order}\nСоңы', { ...values, order: '' })).toBe('№ <serial>\nСоңы');
  });
});
