import { peopleApi } from './people-api.ts';
import { sessionApi } from './session-api.ts';

/** All routes of people and access. */
export const identityApi = { ...sessionApi, ...peopleApi };
