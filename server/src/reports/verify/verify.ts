import type { PublicVersion, Verification } from '@minber/shared/reports/verify';
import type { z } from 'zod';
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
  const { serial, hash } = checked.claims;
  const stored = await VersionModel.findOne({ serial: String(serial) }, { content: 0 }).lean<VersionDoc>();
  if (!stored || stored.hash !== hash) return { result: 'invalid', reason: 'unknown-report' };
  return { result: 'valid', version: await publicVersion(stored) };
}

/** Finds a version by what stands on paper. Throws `verify.notFound`, the same for a wrong serial and a wrong code. */
export async function verifyCode(
  { serial, checkCode }: { serial: string; checkCode: string },
  address: string,
): Promise<z.input<typeof PublicVersion>> {
  await limits.hit('verify', address, perAddress);
  await limits.hit('verify-serial', serial, perSerial);
  const stored = await VersionModel.findOne({ serial }, { content: 0 }).lean<VersionDoc>();
  const isRight = isSameCode(stored?.checkCode ?? '', checkCode);
  if (!stored || !isRight) fail('verify.notFound');
  return publicVersion(stored);
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
