import { setPlaces } from '../identity/index.ts';
import type { Feature } from '../platform/index.ts';
import { facetsOfCentre } from './centres.ts';
import { facetsOfHall } from './halls.ts';
import { findCentres, findRegions } from './know.ts';
import { CentreModel, HallModel, RegionModel, ScreenModel } from './model.ts';
import { centresRoutes } from './routes.ts';

export { type DemoPlaces, removeDemoPlaces, writeDemoPlaces } from './demo-places.ts';
export {
  findCentres,
  findHall,
  findHalls,
  findHallsOfCentres,
  findRegions,
  findScreens,
  type KnownHall,
} from './know.ts';

export const centresFeature: Feature = {
  name: 'centres',
  routes: [centresRoutes],
  facets: {
    region: async (regionId) => ((await RegionModel.exists({ _id: regionId })) ? { regionIds: [regionId] } : undefined),
    centre: async (centreId) => {
      const centre = await CentreModel.findById(centreId).lean();
      return centre ? facetsOfCentre(centre) : undefined;
    },
    hall: async (hallId) => {
      const hall = await HallModel.findById(hallId).lean();
      return hall ? facetsOfHall(hall) : undefined;
    },
    screen: async (screenId, principal) => {
      const screen = await ScreenModel.findOne({ _id: screenId, revokedAt: null }).lean();
      return screen
        ? {
            ...facetsOfHall(screen),
            ownerId: screenId,
            participant: principal.kind === 'screen' && principal.screenId === screenId,
          }
        : undefined;
    },
  },
  async start() {
    setPlaces({ regions: findRegions, centres: findCentres });
  },
};
