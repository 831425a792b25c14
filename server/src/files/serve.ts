import type { Principal } from '@minber/shared/access/principal';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Request, Response } from 'express';
import { fail } from '../platform/index.ts';
import { isAddress } from './address.ts';
import { loadFile } from './info.ts';
import { keptPath } from './store.ts';

/**
 * The bytes, or the range that was asked for, to whom the address was given. Nothing in a file can act as a page of
 * ours: its type is told and not guessed, and it is sandboxed. Throws `resource.absent`.
 */
export async function serveContent(
  principal: Principal,
  fileId: Id,
  query: { until: Instant; sign: string },
  { response }: { request: Request; response: Response },
): Promise<void> {
  if (!isAddress(principal, fileId, query)) fail('resource.absent');
  const { state, type, name, purpose } = await loadFile(fileId);
  if (state !== 'ready' || !type) fail('resource.absent');
  const disposition = purpose === 'document' ? 'attachment' : 'inline';
  response.set({
    'Content-Type': purpose === 'captions' ? `${type}; charset=utf-8` : type,
    'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    // No compression: it would take the ranges away.
    'Cache-Control': 'private, max-age=3600, immutable, no-transform',
  });
  await send(response, keptPath(fileId));
}

function send(response: Response, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    response.sendFile(path, { cacheControl: false, dotfiles: 'allow', lastModified: false }, (thrown?: Error) => {
      if (thrown && 'status' in thrown && thrown.status === 416 && !response.headersSent) {
        response.removeHeader('Content-Type');
        response.status(416).end();
        return resolve();
      }
      // A browser that has seen enough of a video hangs up.
      if (!thrown || ('code' in thrown && thrown.code === 'ECONNABORTED') || response.headersSent) resolve();
      else reject(thrown);
    });
  });
}
