import { setTimeout as delay } from 'node:timers/promises';
import type { World } from '../../support/world/index.ts';
import { unzip } from '../../support/zip.ts';

export interface Probe {
  method: string;
  /** Below `/api/v1`. */
  path: string;
  body?: unknown;
  /** A raw body instead of JSON. */
  upload?: { type: string; content: string };
}
export interface Answer {
  status: number;
  /** The code of a problem; empty otherwise. */
  code: string;
  /** Everything that came, spreadsheets unpacked. */
  text: string;
}

/** Sends a request with nothing but a cookie; where one has asked too often, again when he may. */
export async function send(world: World, cookie: string, probe: Probe): Promise<Answer> {
  const { status, code, text } = await sendOnce(world, cookie, probe);
  if (code !== 'request.tooMany') return { status, code, text };
  await delay(JSON.parse(text).retryAfterMs + 100);
  return sendOnce(world, cookie, probe);
}

async function sendOnce(world: World, cookie: string, { method, path, body, upload }: Probe): Promise<Answer> {
  const type = upload?.type ?? (body === undefined ? undefined : 'application/json');
  const response = await fetch(`${world.server.url}/api/v1${path}`, {
    method,
    headers: {
      'Accept-Language': 'kk',
      ...(cookie ? { cookie } : {}),
      ...(type ? { 'Content-Type': type } : {}),
    },
    ...(type ? { body: upload?.content ?? JSON.stringify(body) } : {}),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ? unzip(bytes) : bytes.toString();
  const isProblem = response.headers.get('content-type')?.includes('problem') ?? false;
  return { status: response.status, code: isProblem ? JSON.parse(text).code : '', text };
}
