import type { Action } from './policy.ts';

/** Kinds of resource whose facets decide access; the path or event parameter is `<kind>Id`. */
export type ResourceKind = 'person' | 'region' | 'centre' | 'hall' | 'screen' | 'seminar' | 'file' | 'programme' | 'programmeImport' | 'cohort' | 'bank' | 'quiz' | 'attempt' | 'certificate' | 'template' | 'sitting' | 'import' | 'job';

/** Who may use a route or event. There is no default: what declares nothing does not exist. */
export type Access =
  | { by: 'public' }
  | { by: 'person' }
  | { by: 'principal' }
  | { by: 'action'; action: Action; on?: ResourceKind };

/** Anyone, signed in or not. */
export const anyone: Access = { by: 'public' };
/** Any signed-in person (his own affairs). */
export const signedIn: Access = { by: 'person' };
/** Anyone but a visitor: person, screen or guest. */
export const known: Access = { by: 'principal' };
/**
 * Whoever the policy grants this action. With `on`, the resource's facets decide (absent and forbidden both answer 404);
 * without, the handler receives the `Scope` it must filter by.
 */
export function can(action: Action, on?: ResourceKind): Access {
  return on ? { by: 'action', action, on } : { by: 'action', action };
}
