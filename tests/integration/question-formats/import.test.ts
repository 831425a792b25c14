import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpClient } from '../../support/http.ts';
import { type Json, newWorld, organiser, type World } from '../seminars/world.ts';

let world: World;
let author: HttpClient;
beforeAll(async () => {
  world = await newWorld();
  author = await world.browserOf(await world.person({ surname: 'Ұйымдастырушы' }, organiser()));
});
afterAll(() => world.close());

const kazakh = `
$CATEGORY: $course$/top/Бюджет

// [tag:бюджет]
::Кім бекітеді::Бюджетті кім бекітеді?{=Мәслихат ~Әкім}

::Қай ай::Тәуелсіздік күні қай айда?{=желтоқсан}

::Кезең::[html]<b>Кезеңді</b> таңда{~%40%Бірінші ~%40%Екінші ~Үшінші}

Бұл сұрақ емес.
`;
const russian = `
::Кім бекітеді::Кто утверждает бюджет?{=Маслихат ~Аким}

::Қай ай::В каком месяце День независимости?{=декабрь}
`;

async function newBank(): Promise<string> {
  const { body, status } = await author.post('/banks', { title: { kk: 'Қор', ru: 'Банк', en: '' }, programmeId: null });
  expect(status).toBe(201);
  return (body as Json).bankId;
}
async function read(bankId: string, content: string | Buffer, language = 'kk'): Promise<Json> {
  const headers = { 'Content-Type': 'text/plain', 'X-File-Name': encodeURIComponent('сұрақтар.gift') };
  const path = `/banks/${bankId}/imports?language=${language}`;
  const { body } = await author.request('POST', path, Buffer.from(content), headers);
  return body as Json;
}
const apply = async (bankId: string, importId: string, body: Json = { folderId: null, withFolders: true }) =>
  (await author.post(`/banks/${bankId}/imports/${importId}/apply`, body)).body as Json;
async function questionsOf(bankId: string): Promise<Json[]> {
  const { items } = (await author.get(`/banks/${bankId}/questions?limit=100`)).body as Json;
  return Promise.all(
    items.map(async (one: Json) => (await author.get(`/banks/${bankId}/questions/${one.questionId}`)).body),
  );
}

describe('a file of questions', () => {
  it('is judged question by question before anything is written, written once, and taken back whole', async () => {
    const bankId = await newBank();
    const seen = await read(bankId, kazakh);
    expect(seen).toMatchObject({ format: 'gift', state: 'preview', counts: { kept: 2, changed: 1, refused: 1 } });
    expect(seen.entries.map(({ name, outcome }: Json) => [name, outcome])).toEqual([
      ['Кім бекітеді', 'kept'],
      ['Қай ай', 'kept'],
      ['Кезең', 'changed'],
      ['', 'refused'],
    ]);
    expect(seen.entries[2].changes).toEqual([
      { code: 'formattingRemoved', detail: '' },
      { code: 'fractionsScaled', detail: '80' },
    ]);
    expect(await questionsOf(bankId)).toEqual([]);

    const both = await Promise.all([apply(bankId, seen.importId), apply(bankId, seen.importId)]);
    expect(both.map(({ state }) => state)).toEqual(['applied', 'applied']);
    await apply(bankId, seen.importId);
    const written = await questionsOf(bankId);
    expect(written.map(({ name }) => name)).toEqual(['Кім бекітеді', 'Қай ай', 'Кезең']);
    const { folders } = (await author.get(`/banks/${bankId}`)).body as Json;
    expect(folders).toMatchObject([{ title: { kk: 'Бюджет' }, parentId: null }]);
    expect(written[0]).toMatchObject({ folderId: folders[0].folderId, tags: ['бюджет'], problems: [] });

    const edited = written[1] as Json;
    await author.put(`/banks/${bankId}/questions/${edited.questionId}`, {
      ...edited,
      mark: 2,
      content: { ...edited.content, matchCase: true },
    });
    const undone = (await author.post(`/banks/${bankId}/imports/${seen.importId}/undo`)).body as Json;
    expect(undone).toMatchObject({ state: 'undone', leftEdited: 1 });
    expect((await questionsOf(bankId)).map(({ name }) => name)).toEqual(['Қай ай']);
    expect(await apply(bankId, seen.importId)).toMatchObject({ code: 'questionImport.over' });
    expect(((await author.get(`/banks/${bankId}/imports`)).body as Json).items).toMatchObject([{ state: 'undone' }]);
  });

  it('fills the other language, adds nothing that is there, and gives both back', async () => {
    const bankId = await newBank();
    await apply(bankId, (await read(bankId, kazakh)).importId);
    expect(await read(bankId, kazakh)).toMatchObject({ counts: { kept: 0, changed: 0, unchanged: 3 } });
    const second = await read(bankId, russian, 'ru');
    expect(second).toMatchObject({ counts: { translated: 2, kept: 0 } });
    await apply(bankId, second.importId);
    const [first, month] = await questionsOf(bankId);
    expect(first?.content.text).toMatchObject({ kk: 'Бюджетті кім бекітеді?', ru: 'Кто утверждает бюджет?' });
    expect(month?.content.answers.map(({ text }: Json) => text)).toEqual(['желтоқсан', 'декабрь']);
    await author.post(`/banks/${bankId}/imports/${second.importId}/undo`);
    const [back] = await questionsOf(bankId);
    expect(back?.content.text).toMatchObject({ kk: 'Бюджетті кім бекітеді?', ru: '' });
  });

  it.each(['gift', 'moodleXml'])('goes out as %s and comes back equal, with its folders', async (format) => {
    const bankId = await newBank();
    await apply(bankId, (await read(bankId, kazakh)).importId);
    await apply(bankId, (await read(bankId, russian, 'ru')).importId);
    const sent = await author.get(`/banks/${bankId}/export?format=${format}`);
    const another = await newBank();
    const seen = await read(another, sent.text);
    expect(seen).toMatchObject({ format, counts: { kept: 3, changed: 0, refused: 0 } });
    await apply(another, seen.importId);
    const [before, after] = [await questionsOf(bankId), await questionsOf(another)];
    const content = ({ name, tags, mark, content }: Json) => ({
      name,
      tags,
      mark,
      text: content.text,
      kind: content.kind,
    });
    expect(after.map(content)).toEqual(before.map(content));
    expect(await read(bankId, sent.text)).toMatchObject({ counts: { unchanged: 3, kept: 0 } });
    const count = async (languages: string) =>
      (await author.get(`/banks/${bankId}/export/count?languages=${languages}`)).body;
    expect([await count('all'), await count('ru')]).toEqual([
      { questions: 3, without: 0 },
      { questions: 2, without: 1 },
    ]);
  });

  it('that can’t be read says why, in Cyrillic code pages it can', async () => {
    const bankId = await newBank();
    const code = async (content: string | Buffer) => (await read(bankId, content)).code;
    expect(await code('')).toBe('questionFile.empty');
    expect(await code('// түсіндірме ғана\n')).toBe('questionFile.empty');
    expect(await code('<quiz><question></quiz>')).toBe('questionFile.notXml');
    expect(await code('<!DOCTYPE a [<!ENTITY b "c">]><quiz>&b;</quiz>')).toBe('questionFile.notXml');
    expect(await code(Buffer.from('504b030414', 'hex'))).toBe('questionFile.unreadable');
    expect(await code('А{T}\n\n'.repeat(2001))).toBe('questionFile.tooMany');
    const cp1251 = Buffer.from([
      0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x20, 0xf1, 0xf2, 0xee, 0xeb, 0xe8, 0xf6, 0xe0, 0x7b, 0x46, 0x7d,
    ]);
    expect((await read(bankId, cp1251, 'ru')).entries[0].text.ru).toBe('Москва столица');
  });
});
