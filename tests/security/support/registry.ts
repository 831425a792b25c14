import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Endpoint } from '../../../shared/src/platform/endpoint.ts';
import type { ClientEvent } from '../../../shared/src/platform/event.ts';

const shared = resolve(import.meta.dirname, '../../../shared/src');

/** A route or an event as its contract declares it; `key` is `feature.api.name`, or the event's own name. */
export interface Route {
  key: string;
  endpoint: Endpoint;
}
export interface SocketEvent {
  key: string;
  event: ClientEvent;
}

/** The files of `shared` that declare routes or events, whatever they are called. */
export function declaringFiles(): string[] {
  return readdirSync(shared, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('platform/'))
    .filter((path) => /\bdefine(Api|Events)\(/.test(readFileSync(join(shared, path), 'utf8')))
    .sort();
}

/** Everything the contracts declare, each thing once however often it is exported. */
export async function walk(): Promise<{ routes: Route[]; events: SocketEvent[]; byFile: Map<string, number> }> {
  const routes = new Map<Endpoint, Route>();
  const events = new Map<ClientEvent, SocketEvent>();
  const byFile = new Map<string, number>();
  for (const file of declaringFiles()) {
    const module: Record<string, unknown> = await import(join(shared, file));
    const feature = file.split('/')[0];
    let declared = 0;
    for (const [name, value] of Object.entries(module)) {
      for (const [key, one] of Object.entries(isRecord(value) ? value : {})) {
        if (isEndpoint(one)) routes.set(one, routes.get(one) ?? { key: `${feature}.${name}.${key}`, endpoint: one });
        else if (isEvent(one)) events.set(one, events.get(one) ?? { key, event: one });
        else continue;
        declared += 1;
      }
    }
    byFile.set(file, declared);
  }
  return { routes: [...routes.values()], events: [...events.values()], byFile };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isEndpoint(value: unknown): value is Endpoint {
  return isRecord(value) && 'method' in value && 'path' in value;
}

function isEvent(value: unknown): value is ClientEvent {
  return isRecord(value) && 'in' in value && 'access' in value;
}
