import { z } from 'zod';
import { can, signedIn } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import {
  FileFormat,
  HallsYear,
  HallYear,
  HeatMap,
  PersonYear,
  RepeatedQuery,
  RepeatedYear,
  SeminarsYear,
  YearFilter,
  YearQuery,
} from './year.ts';

const ofPerson = z.object({ personId: Id });
const ofHall = z.object({ hallId: Id });
const read = can('year:read');

/** Views across seminars, each as JSON and as a file; rows are those of the reader's regions and centres. */
export const summariesApi = defineApi({
  seminars: { method: 'GET', path: '/year/seminars', access: read, query: YearFilter, out: SeminarsYear },
  seminarsFile: {
    method: 'GET',
    path: '/year/seminars/file',
    access: read,
    query: YearFilter.extend(FileFormat.shape),
    file: true,
  },
  heatMap: { method: 'GET', path: '/year/heat-map', access: read, query: YearFilter, out: HeatMap },
  heatMapFile: {
    method: 'GET',
    path: '/year/heat-map/file',
    access: read,
    query: YearFilter.extend(FileFormat.shape),
    file: true,
  },
  repeated: { method: 'GET', path: '/year/people', access: read, query: RepeatedQuery, out: RepeatedYear },
  repeatedFile: {
    method: 'GET',
    path: '/year/people/file',
    access: read,
    query: RepeatedQuery.extend(FileFormat.shape),
    file: true,
  },
  halls: { method: 'GET', path: '/year/halls', access: read, query: YearFilter, out: HallsYear },
  hallsFile: {
    method: 'GET',
    path: '/year/halls/file',
    access: read,
    query: YearFilter.extend(FileFormat.shape),
    file: true,
  },
  person: {
    method: 'GET',
    path: '/year/people/:personId',
    access: can('year:read', 'person'),
    params: ofPerson,
    query: YearQuery,
    out: PersonYear,
  },
  personFile: {
    method: 'GET',
    path: '/year/people/:personId/file',
    access: can('year:read', 'person'),
    params: ofPerson,
    query: YearQuery.extend(FileFormat.shape),
    file: true,
  },
  hall: {
    method: 'GET',
    path: '/year/halls/:hallId',
    access: can('year:read', 'hall'),
    params: ofHall,
    query: YearQuery,
    out: HallYear,
  },
  hallFile: {
    method: 'GET',
    path: '/year/halls/:hallId/file',
    access: can('year:read', 'hall'),
    params: ofHall,
    query: YearQuery.extend(FileFormat.shape),
    file: true,
  },
  /** One's own year. */
  mine: { method: 'GET', path: '/me/year', access: signedIn, query: YearQuery, out: PersonYear },
  mineFile: {
    method: 'GET',
    path: '/me/year/file',
    access: signedIn,
    query: YearQuery.extend(FileFormat.shape),
    file: true,
  },
});
