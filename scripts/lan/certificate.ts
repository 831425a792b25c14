import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
// Apple's systems refuse server certificates that live longer than 825 days.
const SERVER_DAYS = 365;
const RENEW_BEFORE_MS = 30 * DAY_MS;
const KEYS = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

type Pair = { cert: string; key: string };

export type CertificateFiles = { authorityFile: string; certificateFile: string; keyFile: string };

function lastsFrom(days: number): { notBeforeDate: Date; notAfterDate: Date } {
  // A phone whose clock is a little behind must not refuse a certificate made a minute ago.
  return { notBeforeDate: new Date(Date.now() - DAY_MS), notAfterDate: new Date(Date.now() + days * DAY_MS) };
}

function isStillGood(certificateFile: string, address: string): boolean {
  if (!existsSync(certificateFile)) return false;
  const certificate = new X509Certificate(readFileSync(certificateFile));
  return certificate.checkIP(address) !== undefined && Date.parse(certificate.validTo) > Date.now() + RENEW_BEFORE_MS;
}

async function makeAuthority(): Promise<Pair> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Minber local authority' }], {
    ...KEYS,
    ...lastsFrom(AUTHORITY_DAYS),
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { cert, key };
}

async function makeServerPair(authority: Pair, address: string): Promise<Pair> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: address }], {
    ...KEYS,
    ...lastsFrom(SERVER_DAYS),
    ca: authority,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: address },
          { type: 7, ip: '127.0.0.1' },
          { type: 2, value: 'localhost' },
        ],
      },
    ],
  });
  return { cert: `${cert.trim()}\n${authority.cert.trim()}\n`, key };
}

function save(certificateFile: string, keyFile: string, pair: Pair): void {
  writeFileSync(keyFile, pair.key, { mode: 0o600 });
  writeFileSync(certificateFile, pair.cert);
}

/** A certificate for `address` (IPv4) signed by this installation's own authority, both kept in `folder`. */
export async function ensureCertificate(folder: string, address: string): Promise<CertificateFiles> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [authorityFile, authorityKeyFile] = [join(folder, 'minber-ca.crt'), join(folder, 'minber-ca.key')];
  const [certificateFile, keyFile] = [join(folder, 'server.crt'), join(folder, 'server.key')];
  if (!existsSync(authorityFile)) save(authorityFile, authorityKeyFile, await makeAuthority());
  if (!isStillGood(certificateFile, address)) {
    const authority = { cert: readFileSync(authorityFile, 'utf8'), key: readFileSync(authorityKeyFile, 'utf8') };
    save(certificateFile, keyFile, await makeServerPair(authority, address));
  }
  return { authorityFile, certificateFile, keyFile };
}
