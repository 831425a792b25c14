import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { audit } from '../platform/index.ts';
import { loadPerson } from './people.ts';

/** A person's whole IIN. Every look is written down. */
export async function readIin(principal: Principal, personId: Id): Promise<{ iin: string | null }> {
  const { iin } = await loadPerson(personId);
  if (iin) await audit({ principal, action: 'person.iin', on: { kind: 'person', id: personId } });
  return { iin };
}
