import { macOf } from '../check-in/secret.ts';
import { placeOf } from './place-of-address.ts';

/**
 * Equal for connections that come from one place, and of no other use: a keyed hash of the address, or of the half of an
 * IPv6 address that a household shares. The address itself is kept nowhere.
 */
export function networkOf(address: string | undefined): string | null {
  if (!address) return null;
  return macOf(`network ${placeOf(address)}`)
    .toString('base64url')
    .slice(0, 22);
}
