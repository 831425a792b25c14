import type { Access, ResourceKind } from '@minber/shared/access/access';
import { allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets, Scope } from '@minber/shared/access/rules';
import { Id } from '@minber/shared/platform/ids';
import { fail } from './errors.ts';
import type { FacetLoader } from './feature.ts';

export interface Admission {
  scope: Scope | undefined;
  facets: Facets | undefined;
}

const loaders = new Map<ResourceKind, FacetLoader>();

export function registerFacets(kind: ResourceKind, loader: FacetLoader): void {
  if (loaders.has(kind)) throw new Error(`Two features load the facets of ${kind}`);
  loaders.set(kind, loader);
}

/**
 * Lets the principal in or throws: `auth.required` for a visitor, `resource.absent` where the resource is not there or
 * not his to see, `auth.denied` where a whole collection is closed to him. `values` are path parameters or event input.
 */
export async function admit(
  principal: Principal,
  access: Access,
  values: Record<string, unknown>,
  load: typeof facetsOf = facetsOf,
): Promise<Admission> {
  if (access.by === 'public') return { scope: undefined, facets: undefined };
  if (principal.kind === 'visitor') fail('auth.required');
  if (access.by === 'principal') return { scope: undefined, facets: undefined };
  if (access.by === 'person') {
    if (principal.kind !== 'person') fail('auth.denied');
    return { scope: undefined, facets: undefined };
  }
  const scope = scopeOf(principal, access.action);
  if (!access.on) {
    if (!scope) fail('auth.denied');
    return { scope, facets: undefined };
  }
  if (!scope) fail('resource.absent');
  const facets = await load(access.on, values[`${access.on}Id`], principal);
  if (!facets || !allows(principal, access.action, facets)) fail('resource.absent');
  return { scope, facets };
}

/** The facets of a resource for this principal; undefined when it does not exist. */
export async function facetsOf(kind: ResourceKind, id: unknown, principal: Principal): Promise<Facets | undefined> {
  const loader = loaders.get(kind);
  if (!loader) throw new Error(`No feature loads the facets of ${kind}`);
  const parsed = Id.safeParse(id);
  return parsed.success ? loader(parsed.data, principal) : undefined;
}

const rememberedMs = 1000;

/**
 * Facets remembered for a second, for one socket: a join is followed at once by three or four media events. Short enough
 * that a change of rights is felt within the 2 s promised.
 */
export class FacetMemory {
  #known = new Map<string, { until: number; facets: Promise<Facets | undefined> }>();

  load = (kind: ResourceKind, id: unknown, principal: Principal): Promise<Facets | undefined> => {
    const key = `${kind}:${String(id).slice(0, 24)}`;
    const now = performance.now();
    const known = this.#known.get(key);
    if (known && known.until > now) return known.facets;
    if (this.#known.size > 20) this.#known.clear();
    const facets = facetsOf(kind, id, principal);
    this.#known.set(key, { until: now + rememberedMs, facets });
    return facets;
  };
}
