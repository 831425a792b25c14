import { serialNumber } from '@minber/shared/certificates/certificate';
import type { Found, PublicVersion, Verification } from '@minber/shared/reports/verify';
import type { z } from 'zod';
import { certificateByCode, certificateByHash } from '../../certificates/index.ts';
import { isSameCode } from '../../documents/index.ts';
import { fail, limits } from '../../platform/index.ts';
import { checkFile, findKey } from '../../signing/index.ts';
import { type VersionDoc, VersionModel } from '../versions/model.ts';

/** Typing by hand takes seconds; whoever tries codes by machine meets these. */
const perAddress = { points: 30, seconds: 60 };
const perSerial = { points: 30, seconds: 3600 };

/** Whether a file is one of our documents to the byte, and which. */
export async function verifyFile(file: Uint8Array, address: string): Promise<z.input<typeof Verification>> {
  await limits.hit('verify', address, perAddress);
  const checked = await checkFile(file, findKey);
  if (checked.result === 'invalid') return checked;
  const { kind, serial, hash } = checked.claims;
  const found = await (kind === 'certificate' ? certificateFile : reportFile)(String(serial), String(hash));
  return found ? { result: 'valid', found } : { result: 'invalid', reason: 'unknown-document' };
}

/** Finds a report or a certificate by what stands on paper: they are told by how they are numbered. Throws `verify.notFound`, the same for a wrong serial and a wrong code. */
export async function verifyCode(
  { serial, checkCode }: { serial: string; checkCode: string },
  address: string,
): Promise<z.input<typeof Found>> {
  await limits.hit('verify', address, perAddress);
  await limits.hit('verify-serial', String(serialNumber(serial) ?? serial), perSerial);
  const certificate = await certificateByCode(serial, checkCode);
  if (certificate) return { document: 'certificate', certificate };
  const stored = await VersionModel.findOne({ serial }, { content: 0 }).lean<VersionDoc>();
  const isRight = isSameCode(stored?.checkCode ?? '', checkCode);
  if (!stored || !isRight) fail('verify.notFound');
  return { document: 'report', version: await publicVersion(stored) };
}

async function reportFile(serial: string, hash: string): Promise<z.input<typeof Found> | undefined> {
  const stored = await VersionModel.findOne({ serial }, { content: 0 }).lean<VersionDoc>();
  return stored?.hash === hash ? { document: 'report', version: await publicVersion(stored) } : undefined;
}

async function certificateFile(serial: string, hash: string): Promise<z.input<typeof Found> | undefined> {
  const certificate = await certificateByHash(serial, hash);
  return certificate ? { document: 'certificate', certificate } : undefined;
}

async function publicVersion(stored: VersionDoc): Promise<z.input<typeof PublicVersion>> {
  const { institution, seminarId, sessionId, title, plannedStart, plannedEnd, serial, version, at } = stored;
  const { approvedBy, totals, liveMs, hash, kid } = stored;
  const latest = await VersionModel.findOne({ sessionId }, { content: 0 }).sort({ version: -1 }).lean<VersionDoc>();
  return {
    institution,
    seminarId,
    sessionId,
    title,
    plannedStart,
    plannedEnd,
    serial,
    version,
    approvedAt: at,
    approvedBy,
    totals,
    liveMs,
    hash,
    kid,
    supersededBy: latest && latest.version > version ? latest.version : null,
  };
}
