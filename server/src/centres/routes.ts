import { centresApi } from '@minber/shared/centres/contract';
import { bindApi } from '../platform/index.ts';
import { createCentre, editCentre, listCentres, readCentre, removeCentre } from './centres.ts';
import { createHall, editHall, listHalls, readHall, removeHall } from './halls.ts';
import { claimPairing, confirmPairing, startPairing } from './pairing.ts';
import { createRegion, editRegion, listRegions, removeRegion } from './regions.ts';
import { listScreens, readOwnScreen, revokeScreen } from './screens.ts';

export const centresRoutes = bindApi(centresApi, {
  regions:      async () => ({ items: await listRegions() }),
  createRegion: (c) => createRegion(c.principal, c.body),
  editRegion:   (c) => editRegion(c.principal, c.params.regionId, c.body),
  removeRegion: (c) => removeRegion(c.principal, c.params.regionId),

  centres:      async (c) => ({ items: await listCentres(c.scope, c.query.regionId) }),
  createCentre: (c) => createCentre(c.principal, c.body),
  centre:       (c) => readCentre(c.params.centreId),
  editCentre:   (c) => editCentre(c.principal, c.params.centreId, c.body),
  removeCentre: (c) => removeCentre(c.principal, c.params.centreId),

  halls:        async (c) => ({ items: await listHalls(c.scope, c.query) }),
  createHall:   (c) => createHall(c.principal, c.body),
  hall:         (c) => readHall(c.params.hallId),
  editHall:     (c) => editHall(c.principal, c.params.hallId, c.body),
  removeHall:   (c) => removeHall(c.principal, c.params.hallId),

  startPairing: (c) => startPairing(c.client.address),
  claimPairing: (c) => claimPairing(c, c.params.pairingId, c.body.secret),
  ownScreen:    (c) => readOwnScreen(c.principal),
  pairScreen:   (c) => confirmPairing(c.principal, c.params.hallId, c.body),
  screens:      async (c) => ({ items: await listScreens(c.params.hallId) }),
  revokeScreen: (c) => revokeScreen(c.principal, c.params.screenId),
});
