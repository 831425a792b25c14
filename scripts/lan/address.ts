import { networkInterfaces } from 'node:os';
import { Problem } from '../setup/problem.mjs';

const VIRTUAL = /^(docker|br-|veth|virbr|tun|tap|wg|zt|tailscale)/;

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}

/** The IPv4 address under which this machine is seen on its network; RTC_ANNOUNCED_ADDRESS decides where it is set. */
export function lanAddress(): string {
  const chosen = process.env.RTC_ANNOUNCED_ADDRESS;
  if (chosen) return chosen;
  const addresses = Object.entries(networkInterfaces())
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, list]) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  const address = addresses.find(isPrivate) ?? addresses[0];
  if (!address) throw new Problem('This machine has no network address. Connect it to the network and start again.');
  return address;
}
