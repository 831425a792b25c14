import { z } from 'zod';
import { anyone, can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import {
  CatalogueEntry,
  CatalogueProgramme,
  Lesson,
  LessonEdit,
  LessonPast,
  NewProgramme,
  Programme,
  ProgrammeEdit,
  ProgrammeSummary,
  ProgrammeVersion,
  PublishPreview,
  Revision,
} from './state.ts';

export { cohortApi } from './cohort-contract.ts';
export { learnApi } from './learn-contract.ts';

const inProgramme = z.object({ programmeId: Id });
const inLesson = z.object({ programmeId: Id, activityId: Id });

/** What visitors read: published programmes and nothing else. */
export const catalogueApi = defineApi({
  list: { method: 'GET', path: '/catalogue', access: anyone, out: z.object({ items: z.array(CatalogueEntry) }) },
  get: {
    method: 'GET',
    path: '/catalogue/:programmeId',
    access: anyone,
    params: inProgramme,
    out: CatalogueProgramme,
  },
});

export const programmeApi = defineApi({
  list: {
    method: 'GET',
    path: '/programmes',
    access: can('programme:list'),
    query: PageQuery.extend({ q: z.string().trim().max(100).optional() }),
    out: pageOf(ProgrammeSummary),
  },
  create: { method: 'POST', path: '/programmes', access: can('programme:create'), body: NewProgramme, out: Programme },
  get: {
    method: 'GET',
    path: '/programmes/:programmeId',
    access: can('programme:read', 'programme'),
    params: inProgramme,
    out: Programme,
  },
  edit: {
    method: 'PUT',
    path: '/programmes/:programmeId',
    access: can('programme:write', 'programme'),
    params: inProgramme,
    body: ProgrammeEdit,
    out: Programme,
  },
  duplicate: {
    method: 'POST',
    path: '/programmes/:programmeId/duplicate',
    access: can('programme:write', 'programme'),
    params: inProgramme,
    out: Programme,
  },
  preview: {
    method: 'GET',
    path: '/programmes/:programmeId/publish',
    access: can('programme:write', 'programme'),
    params: inProgramme,
    out: PublishPreview,
  },
  /** Freezes the draft as the next version. Throws `programme.notReady`, `programme.nothingNew`, `request.conflict`. */
  publish: {
    method: 'POST',
    path: '/programmes/:programmeId/publish',
    access: can('programme:write', 'programme'),
    params: inProgramme,
    body: Revision,
    out: Programme,
  },
  versions: {
    method: 'GET',
    path: '/programmes/:programmeId/versions',
    access: can('programme:read', 'programme'),
    params: inProgramme,
    out: z.object({ items: z.array(ProgrammeVersion) }),
  },
});

export const lessonApi = defineApi({
  get: {
    method: 'GET',
    path: '/programmes/:programmeId/lessons/:activityId',
    access: can('programme:read', 'programme'),
    params: inLesson,
    out: Lesson,
  },
  save: {
    method: 'PUT',
    path: '/programmes/:programmeId/lessons/:activityId',
    access: can('programme:write', 'programme'),
    params: inLesson,
    body: LessonEdit,
    out: Lesson,
  },
  history: {
    method: 'GET',
    path: '/programmes/:programmeId/lessons/:activityId/history',
    access: can('programme:read', 'programme'),
    params: inLesson,
    out: z.object({ items: z.array(LessonPast) }),
  },
  /** Writes an earlier text again, as a further revision. */
  restore: {
    method: 'POST',
    path: '/programmes/:programmeId/lessons/:activityId/restore',
    access: can('programme:write', 'programme'),
    params: inLesson,
    body: Revision.extend({ past: z.int().min(1) }),
    out: Lesson,
  },
});
