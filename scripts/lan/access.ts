import { join, relative } from 'node:path';
import QRCode from 'qrcode';
import { root } from '../setup/folders.mjs';
import { lanAddress } from './address.ts';
import { type CertificateFiles, ensureCertificate } from './certificate.ts';

/** How others on this network reach this machine. */
export type LanAccess = CertificateFiles & { address: string; url: string };

/** Picks the address and makes the certificate; throws a `Problem` when there is no network. */
export async function prepareLan(dataFolder: string, port: number): Promise<LanAccess> {
  const address = lanAddress();
  const files = await ensureCertificate(join(dataFolder, 'tls'), address);
  return { ...files, address, url: `https://${address}:${port}` };
}

/** The QR of the address for a terminal, and how to get past the browser's warning. */
export async function lanInvitation({ url, authorityFile }: LanAccess): Promise<string> {
  const qr = await QRCode.toString(url, { type: 'terminal', small: true });
  const file = authorityFile.startsWith(root) ? relative(root, authorityFile) : authorityFile;
  return `${qr}\nA browser warns once: choose Advanced, then Proceed; or install ${file} as a trusted authority on the device.`;
}
