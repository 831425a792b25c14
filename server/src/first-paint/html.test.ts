import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paintedPage } from './html.ts';

const template =
  '<html lang="kk"><head><title>Minber</title><link rel="stylesheet" href="/a.css"></head><body><div id="root"></div></body></html>';
const empty = { title: '', subtitle: '', items: [] };

it('paints words and carries answers, whatever stands in them, without a tag or a script of theirs', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('</script><script>alert(1)</script>', '<img src=x onerror=y>', '$&', "$'"),
  );
  fc.assert(
    fc.property(text, text, (title, value) => {
      const link = { text: value, href: `/${title}` };
      const painted = { back: link, title, subtitle: value, items: [{ title: link, text: title, links: [link] }] };
      const plain = paintedPage(template, { language: 'ru', painted: empty, isOwn: true, given: [] });
      const page = paintedPage(template, { language: 'ru', painted, isOwn: true, given: [{ key: ['a'], value }] });
      const tags = (html: string) => html.match(/<(script|img|link|style)/g)?.length;
      expect(tags(page)).toBe(tags(plain));
      const json = /<script type="application\/json" id="given">(.*)<\/script>/s.exec(page)?.[1] ?? '';
      expect(JSON.parse(json)).toEqual([{ key: ['a'], value }]);
    }),
  );
});

it('lets no style sheet stand before the words', () => {
  const page = paintedPage(template, {
    language: 'ru',
    painted: { ...empty, title: 'Бюджет' },
    isOwn: true,
    given: [],
  });
  expect(page.indexOf('stylesheet')).toBeGreaterThan(page.indexOf('<h1>Бюджет</h1>'));
  expect(page).toContain('<html lang="ru">');
});
