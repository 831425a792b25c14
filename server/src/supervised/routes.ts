import { sittingApi, testDeviceApi } from '@minber/shared/supervised/contract';
import { type BoundApi, bindApi } from '../platform/index.ts';
import { checkPeople, closeSitting } from './check.ts';
import { enterDevice, readDevice, saveOnDevice, submitOnDevice } from './device.ts';
import { lendDevice } from './lend.ts';
import { loadSitting, openSitting } from './open.ts';
import { listSittings, testsFor, viewSitting } from './view.ts';

export const supervisedRoutes: BoundApi[] = [
  bindApi(sittingApi, {
    list: async (c) => ({ items: await listSittings(c.params.hallId), tests: await testsFor(c.params.hallId) }),
    open: async (c) => viewSitting(await openSitting(c.principal, c.params.hallId, c.body)),
    get: async (c) => viewSitting(await loadSitting(c.params.sittingId)),
    check: async (c) => viewSitting(await checkPeople(c.principal, c.params.sittingId, c.body)),
    lend: (c) => lendDevice(c.principal, c.params.sittingId, c.body),
    close: async (c) => viewSitting(await closeSitting(c.principal, c.params.sittingId)),
  }),
  bindApi(testDeviceApi, {
    enter: (c) => enterDevice(c.body.code, c.client.address),
    read: (c) => readDevice(c.body.token),
    save: (c) => saveOnDevice(c.body.token, c.body.answers, c.arrivedAt),
    submit: (c) => submitOnDevice(c.body.token, c.body, c.arrivedAt),
  }),
];
