import { randomBytes } from 'node:crypto';
import type { HttpClient } from '../../support/http.ts';
import type { Json } from '../seminars/world.ts';

export const newId = () => randomBytes(12).toString('hex');
export const titled = (kk: string, ru = kk) => ({ kk, ru, en: '' });
/** A TipTap text of one paragraph. */
export const words = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export const lesson = (title: string, more: Record<string, unknown> = {}) => ({
  kind: 'lesson',
  activityId: newId(),
  title: titled(title),
  minutes: 90,
  ...more,
});

/** Creates a programme with these modules, writes its lessons and publishes it. */
export async function published(
  author: HttpClient,
  modules: Json[],
  more: Record<string, unknown> = {},
): Promise<Json> {
  const programme = await drafted(author, modules, more);
  const { status, body, text } = await author.post(`/programmes/${programme.programmeId}/publish`, {
    revision: programme.revision,
  });
  if (status !== 201) throw new Error(text);
  return body;
}

/** The same, not published yet. */
export async function drafted(author: HttpClient, modules: Json[], more: Record<string, unknown> = {}): Promise<Json> {
  const created = (await author.post('/programmes', { title: titled('Көшбасшылық', 'Лидерство'), kind: 'free' }))
    .body as Json;
  const url = `/programmes/${created.programmeId}`;
  const draft = {
    revision: 1,
    title: created.title,
    summary: titled('Қысқаша', 'Кратко'),
    kind: 'free',
    regionIds: [],
    competencies: [],
    modules,
    ...more,
  };
  const saved = await author.request('PUT', url, draft);
  if (saved.status !== 200) throw new Error(saved.text);
  for (const { activityId, kind } of modules.flatMap(({ activities }: Json) => activities)) {
    if (kind !== 'lesson') continue;
    const content = { kk: words(`Мәтін ${activityId}`), ru: words(`Текст ${activityId}`) };
    const written = await author.request('PUT', `${url}/lessons/${activityId}`, { revision: 0, content });
    if (written.status !== 200) throw new Error(written.text);
  }
  return (await author.get(url)).body;
}

export const moduleOf = (title: string, ...activities: Json[]) => ({
  moduleId: newId(),
  title: titled(title),
  activities,
});

const day = 86_400_000;

/** A cohort that began yesterday and lasts a month. */
export async function running(organiser: HttpClient, programmeId: string, more: Json = {}): Promise<Json> {
  const dates = { startsAt: Date.now() - day, endsAt: Date.now() + 30 * day };
  const { status, body, text } = await organiser.post(`/programmes/${programmeId}/cohorts`, {
    title: titled('Күзгі топ', 'Осенний поток'),
    ...dates,
    ...more,
  });
  if (status !== 201) throw new Error(text);
  return body;
}
