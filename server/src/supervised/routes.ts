import { hallTestApi, sittingApi, testDeviceApi } from '@minber/shared/supervised/contract';
import { paperApi } from '@minber/shared/supervised/paper-contract';
import { type BoundApi, bindApi } from '../platform/index.ts';
import { endSitting, extendSitting, removePerson } from './acts.ts';
import { checkPeople, closeSitting } from './check.ts';
import { enterDevice, readDevice, saveOnDevice, submitOnDevice, watchOnDevice } from './device.ts';
import { enterByCode } from './gate.ts';
import { lendDevice } from './lend.ts';
import { loadSitting, openSitting } from './open.ts';
import { enterPaper } from './papers/enter.ts';
import { makePapers } from './papers/make.ts';
import { printPapers } from './papers/print.ts';
import { listPapers, readPaper } from './papers/view.ts';
import { voidPaper } from './papers/void.ts';
import { listSittings, testsFor, viewSitting } from './view.ts';

export const supervisedRoutes: BoundApi[] = [
  bindApi(sittingApi, {
    list: async (c) => ({ items: await listSittings(c.params.hallId), tests: await testsFor(c.params.hallId) }),
    open: async (c) => viewSitting(await openSitting(c.principal, c.params.hallId, c.body)),
    get: async (c) => viewSitting(await loadSitting(c.params.sittingId)),
    check: async (c) => viewSitting(await checkPeople(c.principal, c.params.sittingId, c.body)),
    lend: (c) => lendDevice(c.principal, c.params.sittingId, c.body),
    extend: async (c) => viewSitting(await extendSitting(c.principal, c.params.sittingId, c.body)),
    remove: async (c) => viewSitting(await removePerson(c.principal, c.params.sittingId, c.body)),
    close: async (c) => viewSitting(await closeSitting(c.principal, c.params.sittingId)),
    end: async (c) => viewSitting(await endSitting(c.principal, c.params.sittingId)),
  }),
  bindApi(paperApi, {
    list: async (c) => ({ items: await listPapers(c.params.sittingId) }),
    make: (c) => makePapers(c.principal, c.params.sittingId, c.body.personIds),
    print: (c) => printPapers(c.principal, c.params.sittingId, c.query),
    get: (c) => readPaper(c.params.sittingId, c.params.paperId),
    enter: async (c) => {
      await enterPaper(c.principal, c.params.sittingId, c.params.paperId, c.body);
      return readPaper(c.params.sittingId, c.params.paperId);
    },
    void: async (c) => {
      await voidPaper(c.principal, c.params.sittingId, c.params.paperId, c.body.reason);
      return readPaper(c.params.sittingId, c.params.paperId);
    },
  }),
  bindApi(hallTestApi, { enter: (c) => enterByCode(c.personId, c.body) }),
  bindApi(testDeviceApi, {
    enter: (c) => enterDevice(c.body.code, c.client.address),
    read: (c) => readDevice(c.body.token),
    watch: (c) => watchOnDevice(c.body.token, c.body.deadline),
    save: (c) => saveOnDevice(c.body.token, c.body.answers, c.arrivedAt),
    submit: (c) => submitOnDevice(c.body.token, c.body, c.arrivedAt),
  }),
];
