import type { Id } from '../../../shared/src/platform/ids.ts';
import { HttpClient } from '../http.ts';
import { ok } from './answers.ts';
import type { Canary } from './canary.ts';
import { type Side, sides } from './cast.ts';

export interface SidePlaces {
  regionId: Id;
  centreId: Id;
  hallId: Id;
  /** A second hall of the same centre. */
  secondHallId: Id;
  functionId: Id;
}

const named = (kk: string) => ({ kk, ru: kk, en: '' });

/** On each side a region with a centre of two halls, and a local function. */
export async function addPlaces(administrator: HttpClient): Promise<Record<Side, SidePlaces> & { canaries: Canary[] }> {
  const create = async (path: string, body: unknown) => (await ok<{ id: Id }>(administrator.post(path, body))).id;
  const canaries: Canary[] = [];
  const addSide = async (side: Side): Promise<SidePlaces> => {
    const at = sides.indexOf(side) + 1;
    const regionId = await create('/regions', { name: named(`Өңір ${side}`), code: `R${at}` });
    const centreId = await create('/centres', { regionId, name: named(`Орталық ${side}`) });
    const hall = (name: string, phone: string) => {
      canaries.push({ kind: 'hall-phone', text: phone.slice(2), side });
      return create('/halls', {
        centreId,
        name: named(`${name} ${side}`),
        capacity: 40,
        language: 'kk',
        coordinatorPhone: phone,
      });
    };
    const hallId = await hall('Үлкен зал', `+7702444${at}001`);
    const secondHallId = await hall('Кіші зал', `+7702444${at}002`);
    const title = { kk: `Қызмет ${side}`, ru: `Функция ${side}` };
    const { functionId } = await ok<{ functionId: Id }>(administrator.post('/local-functions', { number: at, title }));
    return { regionId, centreId, hallId, secondHallId, functionId };
  };
  return { north: await addSide('north'), south: await addSide('south'), canaries };
}

/** Pairs a CentreScreen with a hall as its coordinator does it; the screen's browser holds its session. */
export async function pairScreen(
  coordinator: HttpClient,
  hallId: Id,
): Promise<{ screenId: Id; browser: HttpClient; secret: string }> {
  const browser = new HttpClient(coordinator.url);
  const offer = await ok<{ pairingId: Id; secret: string; code: string }>(browser.post('/screens/pairings'));
  const { id } = await ok<{ id: Id }>(coordinator.post(`/halls/${hallId}/screens`, { code: offer.code }));
  await ok(browser.post(`/screens/pairings/${offer.pairingId}/claim`, { secret: offer.secret }));
  return { screenId: id, browser, secret: offer.secret };
}
