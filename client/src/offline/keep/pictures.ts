import type { LearnerLesson } from '@minber/shared/programmes/learn';

const largestBytes = 5_000_000;

/** A lesson with its pictures inside its text, so that they are there without a line. What can't be had stays a link. */
export async function withPictures(lesson: LearnerLesson): Promise<LearnerLesson> {
  const { kk, ru, en } = lesson.html;
  /** A picture that stands in three languages travels once. */
  const fetched = new Map<string, Promise<string | undefined>>();
  const within = (html: string) => inlined(html, fetched);
  return { ...lesson, html: { kk: await within(kk), ru: await within(ru), en: await within(en) } };
}

async function inlined(html: string, fetched: Map<string, Promise<string | undefined>>): Promise<string> {
  if (!html.includes('<img')) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  await Promise.all(
    [...page.querySelectorAll('img[src^="/"]')].map(async (image) => {
      const address = image.getAttribute('src') ?? '';
      const data = fetched.get(address) ?? dataOf(address).catch(() => undefined);
      fetched.set(address, data);
      const source = await data;
      if (source) image.setAttribute('src', source);
    }),
  );
  return page.body.innerHTML;
}

async function dataOf(address: string): Promise<string | undefined> {
  const response = await fetch(address, { credentials: 'same-origin' });
  const blob = await response.blob();
  if (!response.ok || !blob.type.startsWith('image/') || blob.size > largestBytes) return undefined;
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
