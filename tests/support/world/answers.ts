import type { HttpClient } from '../http.ts';

type Answer = Awaited<ReturnType<HttpClient['request']>>;

/** The body of an answer that must have succeeded. */
export async function ok<T>(answer: Promise<Answer>): Promise<T> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text.slice(0, 500)}`);
  return body as T;
}
