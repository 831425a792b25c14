import { Readable } from 'node:stream';
import { type Principal, subjectOf } from '@minber/shared/access/principal';
import type { ArchiveResult } from '@minber/shared/certificates/award';
import { type Source, serialText } from '@minber/shared/certificates/certificate';
import type { Id } from '@minber/shared/platform/ids';
import { Zip, ZipPassThrough } from 'fflate';
import { audit, type FileAnswer, file, type JobContext, jobs } from '../../platform/index.ts';
import { type CertificateDoc, CertificateModel } from '../model.ts';
import { paperOf, renderAll } from './render.ts';

const kind = 'certificate-archive';

/** Has the papers of a cohort or a seminar drawn that are not yet; the same key starts no second job. */
export async function prepareArchive(principal: Principal, source: Source, key: string): Promise<{ jobId: Id }> {
  const ownerId = subjectOf(principal);
  const job = await jobs.enqueue({
    kind,
    key: `${ownerId}/${key}`,
    payload: { source },
    ...(ownerId ? { ownerId } : {}),
  });
  return { jobId: job._id };
}

export const archiveJobs = {
  [kind]: async ({ source }: { source: Source }, { progress }: JobContext): Promise<ArchiveResult> => {
    const found = await papersOf(source);
    await renderAll(
      found.map(({ _id }) => _id),
      (done) => progress(done, found.length),
    );
    return { files: found.length };
  },
};

/** All of them in one zip, each as it is signed, by number and name. It is written while it is read. */
export async function archiveOf(principal: Principal, source: Source): Promise<FileAnswer> {
  const found = await papersOf(source);
  await audit({ principal, action: 'certificate:archive', on: source, details: { count: found.length } });
  return file('certificates.zip', 'application/zip', Readable.from(zipped(found)));
}

function papersOf({ kind: sourceKind, id: sourceId }: Source): Promise<CertificateDoc[]> {
  return CertificateModel.find({ sourceKind, sourceId, state: 'valid', kind: { $ne: 'duplicate' } }, { outbox: 0 })
    .sort({ serial: 1 })
    .lean<CertificateDoc[]>();
}

/** PDFs are packed already: they are stored as they are. */
async function* zipped(found: CertificateDoc[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const certificate of found) {
    const entry = new ZipPassThrough(nameOf(certificate));
    entry.mtime = certificate.issuedAt ?? certificate.createdAt;
    zip.add(entry);
    entry.push(await paperOf(certificate, certificate.language), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** `0000012 Қасенов Болат.pdf`, without what file systems refuse. */
function nameOf({ serial = 0, content }: CertificateDoc): string {
  const person = content.person
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${serialText(serial)} ${person.slice(0, 80)}.pdf`;
}
