import { keeper } from './keeper.ts';
import { lookForKept, offlineWanted } from './wanted.ts';

/** Joins what is kept on this device to queries and session; it is fetched when first needed. */
export function startKeeper(): void {
  keeper.instead = async (queryKey, shown, cause) => {
    await lookForKept();
    if (!offlineWanted.get()) throw cause;
    const { keptInstead } = await import('./keep/instead.ts').catch(() => {
      throw cause;
    });
    return keptInstead(queryKey, shown, cause);
  };
  keeper.lineIsDown = () => void import('./line/line.ts').then(({ lineIsDown }) => lineIsDown(), quietly);
  keeper.forget = (personId) =>
    void import('./keep/modules.ts').then(({ forgetModulesOf }) => forgetModulesOf(personId)).catch(quietly);
}

/** Without a line and without the app on this device there is nothing to fetch it from. */
function quietly(): void {}
