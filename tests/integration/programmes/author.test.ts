import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pixel, uploaded } from '../../support/files/upload.ts';
import type { HttpClient } from '../../support/http.ts';
import { type Json, newWorld, organiser, type World } from '../seminars/world.ts';
import { drafted, lesson, moduleOf, newId, published, titled, words } from './author.ts';

let world: World;
let author: HttpClient;
let other: HttpClient;

beforeAll(async () => {
  world = await newWorld();
  author = await world.browserOf(
    await world.person({ surname: 'Оқытушы' }, { role: 'instructor', scope: 'everywhere' }),
  );
  other = await world.browserOf(await world.person({ surname: 'Басқа' }, { role: 'instructor', scope: 'everywhere' }));
});
afterAll(() => world.close());

describe('a programme', () => {
  it('is its author’s until published, and then anybody’s to read without its texts', async () => {
    const draft = await drafted(author, [moduleOf('Бірінші', lesson('Кіріспе'))]);
    const url = `/programmes/${draft.programmeId}`;
    expect((await other.get(url)).status).toBe(404);
    expect((await world.visitor().get(`/catalogue/${draft.programmeId}`)).status).toBe(404);
    await author.post(`${url}/publish`, { revision: draft.revision });
    const { body, text } = await world.visitor().get(`/catalogue/${draft.programmeId}`);
    expect(body).toMatchObject({ minutes: 90, modules: 1, outline: [{ activities: [{ title: { kk: 'Кіріспе' } }] }] });
    expect(text).not.toContain('Мәтін');
    expect(((await world.visitor().get('/catalogue')).body as Json).items).toContainEqual(
      expect.objectContaining({ programmeId: draft.programmeId }),
    );
  });

  it('tells the second of two editors that somebody was faster, and keeps the first one’s work', async () => {
    const { programmeId, revision, ...draft } = await drafted(author, [moduleOf('Бірінші', lesson('Кіріспе'))]);
    const url = `/programmes/${programmeId}`;
    const first = await author.put(url, { ...draft, title: titled('Біріншінікі'), revision });
    expect(first.status).toBe(200);
    const second = await author.put(url, { ...draft, title: titled('Екіншінікі'), revision });
    expect(second.body).toMatchObject({ status: 409, code: 'request.conflict' });
    expect((await author.get(url)).body).toMatchObject({ title: { kk: 'Біріншінікі' } });
  });

  it('is not published while something is missing, and the author reads what', async () => {
    const half = await drafted(author, [moduleOf('Бос')], { kind: '80' });
    const url = `/programmes/${half.programmeId}/publish`;
    const { problems } = (await author.get(url)).body as Json;
    expect(problems.map(({ code }: Json) => code)).toEqual(['emptyModule', 'wrongHours']);
    expect((await author.post(url, { revision: half.revision })).body).toMatchObject({ code: 'programme.notReady' });
  });

  it('says before publishing what would change, and publishes nothing twice', async () => {
    const kept = lesson('Қалатын');
    const module = moduleOf('Бірінші', kept, lesson('Кететін'));
    const { programmeId, revision, ...draft } = await published(author, [module]);
    const url = `/programmes/${programmeId}`;
    expect((await author.post(`${url}/publish`, { revision })).body).toMatchObject({ code: 'programme.nothingNew' });
    const added = lesson('Жаңа', { minutes: 45 });
    const modules = [{ ...module, activities: [kept, added] }];
    const saved = (await author.put(url, { ...draft, modules, revision })).body as Json;
    await author.put(`${url}/lessons/${added.activityId}`, {
      revision: 0,
      content: { kk: words('а'), ru: words('б') },
    });
    expect((await author.get(`${url}/publish`)).body).toMatchObject({
      version: 2,
      problems: [],
      added: [{ kk: 'Жаңа' }],
      removed: [{ kk: 'Кететін' }],
      changed: [],
      minutesBefore: 180,
      minutesAfter: 135,
    });
    const both = await Promise.all([1, 2].map(() => author.post(`${url}/publish`, { revision: saved.revision })));
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(((await author.get(`${url}/versions`)).body as Json).items.map((one: Json) => one.version)).toEqual([2, 1]);
  });

  it('takes no id twice, nor one of another programme', async () => {
    const shared = lesson('Ортақ');
    await drafted(author, [moduleOf('Бірінші', shared)]);
    const { programmeId, revision, ...draft } = await drafted(author, [moduleOf('Екінші', lesson('Өз'))]);
    for (const modules of [
      [moduleOf('Үшінші', shared)],
      [moduleOf('А', lesson('x')), moduleOf('Б')].map((one) => ({ ...one, moduleId: 'a'.repeat(24) })),
    ])
      expect((await author.put(`/programmes/${programmeId}`, { ...draft, modules, revision })).status).toBe(400);
  });

  it('is copied with its texts under ids of its own', async () => {
    const first = lesson('Бірінші');
    const second = lesson('Екінші', { release: [{ kind: 'completed', itemId: first.activityId }] });
    const source = await drafted(author, [moduleOf('Модуль', first, second)]);
    const copy = (await author.post(`/programmes/${source.programmeId}/duplicate`)).body as Json;
    expect(copy.title.kk).toMatch(/ \(көшірме\)$/);
    const [one, two] = copy.modules[0].activities;
    expect(one.activityId).not.toBe(first.activityId);
    expect(two.release).toEqual([{ kind: 'completed', itemId: one.activityId }]);
    const { html } = (await author.get(`/programmes/${copy.programmeId}/lessons/${one.activityId}`)).body as Json;
    expect(html.kk).toContain(`Мәтін ${first.activityId}`);
    expect(copy.publishedVersion).toBeNull();
  });

  it('of an organiser of one region stays inside it', async () => {
    const [region] = world.regions;
    const scoped = await world.browserOf(await world.person({ surname: 'Өңірлік' }, organiser(region)));
    const draft = { title: titled('Өңір'), kind: 'free' };
    expect((await scoped.post('/programmes', draft)).body).toMatchObject({ code: 'programme.outsideScope' });
    expect((await scoped.post('/programmes', { ...draft, regionIds: [region] })).status).toBe(201);
  });
});

describe('a lesson', () => {
  it('is kept as it was whenever another rewrites it, and comes back when asked for', async () => {
    const activity = lesson('Кіріспе');
    const { programmeId } = await drafted(author, [moduleOf('Бірінші', activity)]);
    const url = `/programmes/${programmeId}/lessons/${activity.activityId}`;
    const rewritten = { revision: 1, content: { kk: words('Өзгерген'), ru: words('Изменено') } };
    expect((await world.admin.put(url, rewritten)).body).toMatchObject({ revision: 2 });
    expect((await author.put(url, rewritten)).body).toMatchObject({ code: 'request.conflict' });
    const { items } = (await author.get(`${url}/history`)).body as Json;
    expect(items).toMatchObject([{ revision: 1, html: { kk: `<p>Мәтін ${activity.activityId}</p>` } }]);
    const restored = (await author.post(`${url}/restore`, { revision: 2, past: 1 })).body as Json;
    expect(restored).toMatchObject({ revision: 3, html: { kk: `<p>Мәтін ${activity.activityId}</p>` } });
    const after = ((await author.get(`${url}/history`)).body as Json).items;
    expect(after.map(({ revision }: Json) => revision)).toEqual([2, 1]);
  });

  it('shows tables, lists and links, and lets no script in by any way', async () => {
    const activity = lesson('Кесте');
    const { programmeId } = await drafted(author, [moduleOf('Бірінші', activity)]);
    const url = `/programmes/${programmeId}/lessons/${activity.activityId}`;
    const save = (content: unknown[]) =>
      author.put(url, { revision: 1, content: { kk: { type: 'doc', content }, ru: null } });
    const paragraph = (text: string, href: string) => ({
      type: 'paragraph',
      content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }],
    });
    expect((await save([paragraph('x', 'javascript:alert(1)')])).status).toBe(400);
    expect((await save([{ type: 'iframe', attrs: { src: 'https://evil.example' } }])).status).toBe(400);
    const cell = { type: 'tableCell', content: [paragraph('<img src=x onerror=alert(1)>', 'https://adilet.zan.kz')] };
    const { html } = (await save([{ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }])).body as Json;
    expect(html.kk).toContain('<td><p><a href="https://adilet.zan.kz"');
    expect(html.kk).toContain('&lt;img src=x');
    expect(html.kk).not.toContain('style=');
  });

  it('holds players of listed hosts as links that become one, and takes those of no other', async () => {
    const activity = lesson('Сабақ');
    const { programmeId } = await drafted(author, [moduleOf('Модуль', activity)]);
    const url = `/programmes/${programmeId}/lessons/${activity.activityId}`;
    const save = (src: string) => {
      const content = [{ type: 'embed', attrs: { src, title: 'Фильм «1»' } }];
      return author.put(url, { revision: 1, content: { kk: { type: 'doc', content }, ru: null } });
    };
    for (const src of ['https://evil.example/embed/x', 'https://www.youtube-nocookie.com.evil.example/'])
      expect((await save(src)).body).toMatchObject({ code: 'request.invalid' });
    const src = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ';
    const { html, embedHosts } = (await save(src)).body as Json;
    expect(embedHosts).toContain('www.youtube-nocookie.com');
    expect(html.kk).toContain(`<figure data-embed="${src}" data-title="Фильм «1»"><a href="${src}"`);
    expect(html.kk).not.toContain('iframe');
    // What came by another way than the editor's is a link and nothing more.
    const foreign = 'https://evil.example/embed/x';
    await world.database
      .collection('lessons')
      .updateOne({ activityId: activity.activityId }, { $set: { 'content.kk.content.0.attrs.src': foreign } });
    const { html: kept } = (await author.get(url)).body as Json;
    expect(kept.kk).toContain('<figure><a href="https://evil.example/embed/x"');
  });

  it('shows its own pictures at addresses of its reader, callouts, and formulas as MathML', async () => {
    const activity = lesson('Сурет');
    const { programmeId } = await drafted(author, [moduleOf('Бірінші', activity)]);
    const foreign = await drafted(author, [moduleOf('Бірінші', lesson('Бөтен'))]);
    const url = `/programmes/${programmeId}/lessons/${activity.activityId}`;
    const picture = await uploaded(author, programmeId, 'image', 'a.png', pixel);
    const save = (revision: number, fileId: string) => {
      const content = [
        { type: 'picture', attrs: { fileId, alt: '<b>Диаграмма</b>', width: 1, height: 1 } },
        {
          type: 'callout',
          attrs: { tone: 'warning' },
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'formula', attrs: { tex: '\\frac{a}{b} \\href{javascript:x}{y}' } }],
            },
          ],
        },
      ];
      return author.put(url, { revision, content: { kk: { type: 'doc', content }, ru: null } });
    };
    const pasted = await uploaded(author, foreign.programmeId, 'image', 'b.png', pixel);
    expect((await save(1, pasted.fileId)).body).toMatchObject({ code: 'lesson.foreignPicture' });
    const { html } = (await save(1, picture.fileId)).body as Json;
    const [, src = ''] = /<img src="([^"]+)" alt="&lt;b&gt;Диаграмма&lt;\/b&gt;"/.exec(html.kk) ?? [];
    expect((await author.get(src.replaceAll('&amp;', '&').replace('/api/v1', ''))).headers.get('content-type')).toBe(
      'image/webp',
    );
    expect(html.kk).toContain('<aside data-tone="warning">');
    expect(html.kk).toMatch(/<mfrac>.*<\/mfrac>/s);
    expect(html.kk).not.toContain('javascript');
    expect(html.kk).not.toContain('style=');
    const copy = (await author.post(`/programmes/${programmeId}/duplicate`)).body as Json;
    const copied = await author.get(
      `/programmes/${copy.programmeId}/lessons/${copy.modules[0].activities[0].activityId}`,
    );
    const [shown] = (copied.body as Json).content.kk.content;
    expect(shown.attrs.fileId).not.toBe(picture.fileId);
  });

  it('is absent where the programme has no such lesson', async () => {
    const { programmeId } = await drafted(author, [moduleOf('Бірінші', lesson('Кіріспе'))]);
    expect((await author.get(`/programmes/${programmeId}/lessons/${newId()}`)).status).toBe(404);
  });
});
