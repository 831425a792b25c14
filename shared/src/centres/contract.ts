import { z } from 'zod';
import { anyone, can, known, signedIn } from '../access/access.ts';
import { Phone, PhoneInput } from '../identity/phone.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, Instant } from '../platform/ids.ts';
import { Language, LocalizedText } from '../platform/text.ts';

/** A name people read in three languages; Kazakh and Russian are required. */
export const PlaceName = LocalizedText.refine((name) => name.kk !== '' && name.ru !== '', { message: 'name' });

/** `code`: short and stable, for sorting and imports (`07`, `ALA`). */
export const RegionInput = z.object({ name: PlaceName, code: z.string().trim().min(1).max(10) });
export const Region = z.object({ id: Id, name: LocalizedText, code: z.string() });
export type Region = z.infer<typeof Region>;

export const CentreInput = z.object({ regionId: Id, name: PlaceName, address: z.string().trim().max(300).default('') });
/** Only what is sent changes: no default may stand in for what is not. */
const CentreEdit = CentreInput.pick({ name: true })
  .extend({ address: z.string().trim().max(300) })
  .partial();
export const Centre = z.object({ id: Id, regionId: Id, name: LocalizedText, address: z.string(), halls: z.int() });
export type Centre = z.infer<typeof Centre>;

export const HallInput = z.object({
  centreId: Id,
  name: PlaceName,
  capacity: z.int().min(1).max(2000),
  /** The language its people listen in. */
  language: Language,
  coordinatorPhone: PhoneInput.nullable().default(null),
});
const HallEdit = HallInput.pick({ name: true, capacity: true, language: true })
  .extend({ coordinatorPhone: PhoneInput.nullable() })
  .partial();
export const Hall = z.object({
  id: Id,
  centreId: Id,
  regionId: Id,
  name: LocalizedText,
  centreName: LocalizedText,
  capacity: z.int(),
  language: Language,
  coordinatorPhone: Phone.nullable(),
  /** Paired screens that are not revoked. */
  screens: z.int(),
});
export type Hall = z.infer<typeof Hall>;

/** A screen asks for a code to show; its secret never leaves it. */
export const PairingOffer = z.object({
  pairingId: Id,
  secret: z.string(),
  code: z.string().regex(/^\d{6}$/),
  expiresAt: Instant,
});
export type PairingOffer = z.infer<typeof PairingOffer>;
/** `waiting`: ask again in 2 s. `paired`: the answer carries the screen's session cookie. */
export const PairingState = z.object({ state: z.enum(['waiting', 'paired']), hallId: Id.nullable() });
export type PairingState = z.infer<typeof PairingState>;

export const Screen = z.object({
  id: Id,
  hallId: Id,
  name: z.string(),
  pairedAt: Instant,
  pairedBy: z.string(),
  lastSeenAt: Instant.nullable(),
});
export type Screen = z.infer<typeof Screen>;

/** What a CentreScreen knows of itself. */
export const OwnScreen = z.object({
  screenId: Id,
  hallId: Id,
  hallName: LocalizedText,
  centreName: LocalizedText,
  language: Language,
});
export type OwnScreen = z.infer<typeof OwnScreen>;

const onRegion = z.object({ regionId: Id });
const onCentre = z.object({ centreId: Id });
const onHall = z.object({ hallId: Id });

export const centresApi = defineApi({
  /** All regions, by code; names are no secret. */
  regions: { method: 'GET', path: '/regions', access: signedIn, out: z.object({ items: z.array(Region) }) },
  createRegion: { method: 'POST', path: '/regions', access: can('region:write'), body: RegionInput, out: Region },
  editRegion: {
    method: 'PATCH',
    path: '/regions/:regionId',
    access: can('region:write', 'region'),
    params: onRegion,
    body: RegionInput.partial(),
    out: Region,
  },
  /** Only an empty one: `place.inUse` otherwise. */
  removeRegion: {
    method: 'DELETE',
    path: '/regions/:regionId',
    access: can('region:write', 'region'),
    params: onRegion,
  },

  centres: {
    method: 'GET',
    path: '/centres',
    access: can('centre:list'),
    query: z.object({ regionId: Id.optional() }),
    out: z.object({ items: z.array(Centre) }),
  },
  createCentre: { method: 'POST', path: '/centres', access: can('centre:write'), body: CentreInput, out: Centre },
  centre: {
    method: 'GET',
    path: '/centres/:centreId',
    access: can('centre:list', 'centre'),
    params: onCentre,
    out: Centre,
  },
  editCentre: {
    method: 'PATCH',
    path: '/centres/:centreId',
    access: can('centre:write', 'centre'),
    params: onCentre,
    body: CentreEdit,
    out: Centre,
  },
  removeCentre: {
    method: 'DELETE',
    path: '/centres/:centreId',
    access: can('centre:write', 'centre'),
    params: onCentre,
  },

  halls: {
    method: 'GET',
    path: '/halls',
    access: can('centre:list'),
    query: z.object({ regionId: Id.optional(), centreId: Id.optional() }),
    out: z.object({ items: z.array(Hall) }),
  },
  createHall: { method: 'POST', path: '/halls', access: can('hall:write'), body: HallInput, out: Hall },
  hall: { method: 'GET', path: '/halls/:hallId', access: can('centre:list', 'hall'), params: onHall, out: Hall },
  editHall: {
    method: 'PATCH',
    path: '/halls/:hallId',
    access: can('hall:write', 'hall'),
    params: onHall,
    body: HallEdit,
    out: Hall,
  },
  removeHall: { method: 'DELETE', path: '/halls/:hallId', access: can('hall:write', 'hall'), params: onHall },

  startPairing: { method: 'POST', path: '/screens/pairings', access: anyone, out: PairingOffer },
  claimPairing: {
    method: 'POST',
    path: '/screens/pairings/:pairingId/claim',
    access: anyone,
    params: z.object({ pairingId: Id }),
    body: z.object({ secret: z.string().max(100) }),
    out: PairingState,
    frequent: true,
  },
  ownScreen: { method: 'GET', path: '/screens/own', access: known, out: OwnScreen },
  /** The Desk types the code its screen shows. */
  pairScreen: {
    method: 'POST',
    path: '/halls/:hallId/screens',
    access: can('screen:pair', 'hall'),
    params: onHall,
    body: z.object({
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/),
      name: z.string().trim().max(60).default(''),
    }),
    out: Screen,
  },
  screens: {
    method: 'GET',
    path: '/halls/:hallId/screens',
    access: can('screen:pair', 'hall'),
    params: onHall,
    out: z.object({ items: z.array(Screen) }),
  },
  /** Its sockets and media are gone within 2 s. */
  revokeScreen: {
    method: 'DELETE',
    path: '/screens/:screenId',
    access: can('screen:revoke', 'screen'),
    params: z.object({ screenId: Id }),
  },
});
