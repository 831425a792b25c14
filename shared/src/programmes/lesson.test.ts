import { describe, expect, it } from 'vitest';
import { hasWords, isLessonText, type LessonNode } from './lesson.ts';

const text = (words: string, ...marks: LessonNode['marks'] & object): LessonNode => ({
  type: 'text',
  text: words,
  marks,
});
const doc = (...content: LessonNode[]) => ({ type: 'doc', content });
const paragraph = (...content: LessonNode[]): LessonNode => ({ type: 'paragraph', content });
const link = (href: string) => ({ type: 'link', attrs: { href } });

describe('a lesson’s text', () => {
  it('may hold headings, lists, tables and links to the web', () => {
    expect(isLessonText(doc())).toBe(true);
    expect(isLessonText(doc({ type: 'heading', attrs: { level: 2 }, content: [text('Бюджет')] }))).toBe(true);
    expect(isLessonText(doc(paragraph(text('adilet', link('https://adilet.zan.kz')))))).toBe(true);
    const cell: LessonNode = { type: 'tableCell', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(text('1'))] };
    expect(isLessonText(doc({ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }))).toBe(true);
  });

  it('holds nothing that runs, frames or leads elsewhere', () => {
    expect(isLessonText(doc(paragraph(text('x', link('javascript:alert(1)')))))).toBe(false);
    expect(isLessonText(doc(paragraph(text('x', link('//evil.example')))))).toBe(false);
    expect(isLessonText(doc({ type: 'image', attrs: { src: 'https://evil.example' } }))).toBe(false);
    expect(isLessonText(doc({ type: 'script' }))).toBe(false);
    expect(isLessonText(doc(paragraph(text('x', { type: 'textStyle', attrs: { color: 'red' } }))))).toBe(false);
    expect(isLessonText(doc({ type: 'heading', attrs: { level: 1 } }))).toBe(false);
  });

  it('is neither endless nor bottomless', () => {
    let deep: LessonNode = paragraph(text('x'));
    for (let level = 0; level < 40; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(isLessonText(doc(deep))).toBe(false);
    expect(isLessonText(doc(paragraph(text('ә'.repeat(200_001)))))).toBe(false);
  });

  it('is written when anything can be read in it', () => {
    expect(hasWords(doc(paragraph()))).toBe(false);
    expect(hasWords(doc(paragraph(text('  '))))).toBe(false);
    expect(hasWords(doc(paragraph(text('Сәлем'))))).toBe(true);
    expect(hasWords(null)).toBe(false);
  });
});
