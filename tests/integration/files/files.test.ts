import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append, begin, document, film, filmMs, offsetOf, pixel, uploaded } from '../../support/files/upload.ts';
import type { HttpClient } from '../../support/http.ts';
import { drafted, lesson, moduleOf } from '../programmes/author.ts';
import { type Json, newWorld, type World } from '../seminars/world.ts';

let world: World;
let author: HttpClient;
let other: HttpClient;
let programmeId: string;

beforeAll(async () => {
  world = await newWorld();
  const instructor = { role: 'instructor', scope: 'everywhere' };
  author = await world.browserOf(await world.person({ surname: 'Автор' }, instructor));
  other = await world.browserOf(await world.person({ surname: 'Басқа' }, instructor));
  programmeId = (await drafted(author, [moduleOf('Модуль', lesson('Сабақ'))])).programmeId;
});
afterAll(() => world.close());

/** As the client reads it: below `/api/v1`. */
const path = (url: string | null) => (url ?? '').replace('/api/v1', '');
const uploads = () => readdirSync(join(world.server.dataDir, 'files/uploads'));

describe('an upload', () => {
  it('goes on where it was when the server died in the middle of it, and comes out whole', {
    timeout: 60_000,
  }, async () => {
    const { fileId } = await begin(author, programmeId, 'video', 'Фильм.webm', film.length);
    await append(author, fileId, 0, film.subarray(0, 1000));
    await world.server.kill();
    await world.server.start();
    expect(await offsetOf(author, fileId)).toBe(1000);
    expect((await author.post(`/files/${fileId}/finish`)).body).toMatchObject({ code: 'file.incomplete' });
    expect((await append(author, fileId, 900, film.subarray(900))).status).toBe(409);
    expect((await append(author, fileId, 1000, film.subarray(1000))).status).toBe(204);
    const both = await Promise.all([1, 2].map(() => author.post(`/files/${fileId}/finish`)));
    for (const { body } of both) expect(body).toMatchObject({ state: 'ready', type: 'video/webm', durationMs: filmMs });
    const { url } = (await author.get(`/files/${fileId}`)).body as Json;
    const response = await fetch(`${world.server.url}${url}`, { headers: { cookie: author.cookie() } });
    expect(Buffer.from(await response.arrayBuffer()).equals(film)).toBe(true);
    expect(uploads()).toEqual([]);
  });

  it('is what its bytes say, whatever it is called, and what is nothing of use is gone', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const wrong: [string, string, Buffer][] = [
      ['image', 'сурет.png', page],
      ['image', 'сурет.svg', svg],
      ['image', 'сурет.png', document],
      ['document', 'құжат.pdf', page],
      ['document', 'құжат.pdf', pixel],
      ['video', 'фильм.mp4', pixel],
      ['captions', 'мәтін.vtt', page],
    ];
    for (const [purpose, name, bytes] of wrong) {
      const { fileId } = await begin(author, programmeId, purpose as 'image', name, bytes.length);
      await append(author, fileId, 0, bytes);
      const refused = await author.post(`/files/${fileId}/finish`);
      expect(refused.body, `${purpose} ${name}`).toMatchObject({ status: 422, code: 'file.wrongType' });
      expect((await author.get(`/files/${fileId}`)).status).toBe(404);
    }
    const half = await begin(author, programmeId, 'image', 'сурет.png', 40);
    await append(author, half.fileId, 0, pixel.subarray(0, 40));
    expect((await author.post(`/files/${half.fileId}/finish`)).body).toMatchObject({ code: 'file.damaged' });
    expect(uploads()).toEqual([]);
  });

  it('of a picture is made anew: nothing but the picture is kept', async () => {
    const hidden = Buffer.concat([pixel, Buffer.from('<script>hidden</script>')]);
    const kept = await uploaded(author, programmeId, 'image', 'сурет.png', hidden);
    expect(kept).toMatchObject({ type: 'image/webp', width: 1, height: 1 });
    expect((await author.get(path(kept.url))).text).not.toContain('hidden');
  });

  it('is refused before a byte is sent where it is too large or has no plain name', async () => {
    const ask = (more: Json) =>
      author.post(`/programmes/${programmeId}/files`, { purpose: 'image', name: 'a.png', bytes: 10, ...more });
    expect((await ask({ bytes: 20_000_001 })).status).toBe(400);
    expect((await ask({ name: '../../a.png' })).status).toBe(400);
    expect((await ask({ purpose: 'program' })).status).toBe(400);
  });

  it('takes no more than was announced, and nothing once it is finished', async () => {
    const { fileId } = await begin(author, programmeId, 'document', 'a.pdf', document.length);
    expect((await append(author, fileId, 0, Buffer.concat([document, document]))).status).toBeGreaterThanOrEqual(400);
    const ready = await uploaded(author, programmeId, 'document', 'a.pdf', document);
    expect((await append(author, ready.fileId, 0, document)).status).toBe(404);
  });
});

describe('a file', () => {
  it('is answered in ranges, typed, sandboxed and guessed at by nobody', async () => {
    const { url } = await uploaded(author, programmeId, 'video', 'Фильм.webm', film);
    const part = await fetch(`${world.server.url}${url}`, {
      headers: { cookie: author.cookie(), range: 'bytes=10-19' },
    });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer()).equals(film.subarray(10, 20))).toBe(true);
    expect(Object.fromEntries(part.headers)).toMatchObject({
      'content-range': `bytes 10-19/${film.length}`,
      'content-type': 'video/webm',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const paper = await uploaded(author, programmeId, 'document', 'Жоспар.pdf', document);
    const { headers } = await author.get(path(paper.url));
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%D0%96/);
  });

  it('is read by whom the address was given to, and by nobody else; nor longer, nor another', async () => {
    const { fileId, url } = await uploaded(author, programmeId, 'document', 'a.pdf', document);
    const second = await uploaded(author, programmeId, 'document', 'b.pdf', document);
    expect((await author.get(path(url))).status).toBe(200);
    expect((await other.get(path(url))).status).toBe(404);
    expect((await world.visitor().get(path(url))).status).toBe(401);
    expect((await author.get(path(url).replace(fileId, second.fileId))).status).toBe(404);
    expect((await author.get(path(url).replace(/until=\d+/, 'until=9999999999999'))).status).toBe(404);
    for (const request of [`/files/${fileId}`, `/uploads/${fileId}`])
      expect((await other.get(request)).status).toBe(404);
    expect((await other.post(`/files/${fileId}/finish`)).status).toBe(404);
    expect((await append(other, fileId, 0, document)).status).toBe(404);
  });
});
