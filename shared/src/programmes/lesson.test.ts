import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedsHold, hasWords, isLessonText, type LessonNode, picturesIn, withPictures } from './lesson.ts';

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

  it('may hold pictures of its own files with words for whoever cannot see them, callouts and formulas', () => {
    const picture = (attrs: Record<string, unknown>) => doc({ type: 'picture', attrs });
    const fileId = 'a'.repeat(24);
    expect(isLessonText(picture({ fileId, alt: 'Диаграмма', width: 10, height: null }))).toBe(true);
    expect(isLessonText(picture({ fileId, alt: ' ' }))).toBe(false);
    expect(isLessonText(picture({ fileId: 'https://evil.example/x.png', alt: 'x' }))).toBe(false);
    expect(isLessonText(picture({ fileId, alt: 'x', width: '100%' }))).toBe(false);
    expect(isLessonText(doc({ type: 'picture' }))).toBe(false);
    const callout = (tone: string) => doc({ type: 'callout', attrs: { tone }, content: [paragraph(text('x'))] });
    expect(isLessonText(callout('tip'))).toBe(true);
    expect(isLessonText(callout('" onclick="alert(1)'))).toBe(false);
    expect(isLessonText(doc(paragraph({ type: 'formula', attrs: { tex: '\\frac{a}{b}' } })))).toBe(true);
    expect(isLessonText(doc(paragraph({ type: 'formula', attrs: { tex: 'x'.repeat(1001) } })))).toBe(false);
  });

  it('is nothing that is not on the list, wherever in it that stands', () => {
    const known = ['paragraph', 'blockquote', 'bulletList', 'listItem'];
    const wrap = fc.array(fc.constantFrom(...known), { maxLength: 8 });
    const foreign = fc.string().filter((name) => !/^(text|heading|picture|callout|formula|embed)$/.test(name));
    fc.assert(
      fc.property(wrap, foreign, (types, type) => {
        const nest = (inner: LessonNode) => types.reduce((node, outer) => ({ type: outer, content: [node] }), inner);
        const isListed = isLessonText(doc({ type }));
        expect(isLessonText(doc(nest({ type })))).toBe(isListed);
        expect(isLessonText(doc(nest(paragraph(text('x', { type })))))).toBe(
          ['bold', 'italic', 'underline', 'strike'].includes(type),
        );
      }),
    );
  });

  it('may hold players of listed hosts, each with its title', () => {
    const embed = (attrs: Record<string, unknown>) => doc({ type: 'blockquote', content: [{ type: 'embed', attrs }] });
    const [src, title] = ['https://player.vimeo.com/video/1', 'Фильм'];
    expect(isLessonText(embed({ src, title }))).toBe(true);
    expect(isLessonText(embed({ src, title: ' ' }))).toBe(false);
    expect(isLessonText(embed({ src: 'javascript:alert(1)', title }))).toBe(false);
    expect(isLessonText(doc({ type: 'embed' }))).toBe(false);
    expect(embedsHold(embed({ src, title }), ['player.vimeo.com'])).toBe(true);
    expect(embedsHold(embed({ src, title }), ['www.youtube-nocookie.com'])).toBe(false);
  });

  it('names its pictures, and keeps of them in a copy those that were copied', () => {
    const [one, two] = ['1', '2'].map((digit) => digit.repeat(24)) as [string, string];
    const picture = (fileId: string) => ({ type: 'picture', attrs: { fileId, alt: 'x' } });
    const whole = doc(picture(one), { type: 'blockquote', content: [picture(two)] });
    expect(picturesIn(whole)).toEqual([one, two]);
    expect(picturesIn(withPictures(whole, new Map([[two, one]])))).toEqual([one]);
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
