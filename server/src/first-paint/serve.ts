import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SessionView } from '@minber/shared/identity/session';
import { sessionApi } from '@minber/shared/identity/session-api';
import type { Endpoint } from '@minber/shared/platform/endpoint';
import { type Given, languageCookie } from '@minber/shared/platform/given';
import { queryKeyOf } from '@minber/shared/platform/query-key';
import { Language } from '@minber/shared/platform/text';
import type { Request, Response } from 'express';
import { type BoundApi, env, languageOf, quietAnswer } from '../platform/index.ts';
import { paintedPage } from './html.ts';
import { firstPages } from './pages.ts';

/** A page does not wait longer for its data: it comes without, and asks for it itself. */
const mostMs = 800;

/** Answers a page with its first words and data in it; undefined: this page has none, or they can't be had. */
export function firstPaint(apis: BoundApi[]): (request: Request, response: Response) => Promise<string | undefined> {
  const routes = new Map(apis.flat().map((route) => [route.endpoint, route]));
  return async (request, response) => {
    const found = pageOf(request.path);
    if (!found) return undefined;
    const { page, params } = found;
    const ask = async (endpoint: Endpoint, input: Record<string, string>) => {
      const route = routes.get(endpoint);
      const value = route && (await quietAnswer(route, request, response, { params: input, mostMs }));
      const key = queryKeyOf(endpoint.path, input === noParams ? {} : { params: input });
      return value === undefined ? undefined : { key, value };
    };
    const [session, ...answers] = await Promise.all([
      ask(sessionApi.session, noParams),
      ...page.asks.map((endpoint) => ask(endpoint, endpoint.params ? params : noParams)),
    ]);
    const [first] = answers;
    if (!session || !first) return undefined;
    const view = SessionView.parse(session.value);
    const language = readIn(view, request);
    const given: Given = [
      { key: queryKeyOf(sessionApi.session.path), value: session.value },
      ...answers.flatMap((one) => one ?? []),
    ];
    return paintedPage(template(), {
      language,
      painted: page.paint(first.value, language),
      given,
      isOwn: view.person !== null,
    });
  };
}

const noParams = {};

/** Each page's path as a pattern, whose groups are its parameters. */
const patterns = firstPages.map((page) => ({
  page,
  pattern: new RegExp(`^${page.path.replace(/:(\w+)/g, '(?<$1>[0-9a-f]{24})')}/?$`),
}));

function pageOf(path: string): { page: (typeof firstPages)[number]; params: Record<string, string> } | undefined {
  for (const { page, pattern } of patterns) {
    const found = pattern.exec(path);
    if (found) return { page, params: { ...found.groups } };
  }
  return undefined;
}

/** As the client will choose: what this browser was told, else the person's, else the browser's own. */
function readIn({ language }: SessionView, request: Request): Language {
  const told = new RegExp(`(?:^|; )${languageCookie}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];
  return language ?? Language.safeParse(told).data ?? languageOf(request);
}

let read: { text: string; mtimeMs: number } | undefined;

/** The built page, read again only when it was built anew. */
function template(): string {
  const path = join(env.CLIENT_DIR, 'index.html');
  const { mtimeMs } = statSync(path);
  if (read?.mtimeMs !== mtimeMs) read = { text: readFileSync(path, 'utf8'), mtimeMs };
  return read.text;
}
