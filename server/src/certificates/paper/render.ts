import { serialText } from '@minber/shared/certificates/certificate';
import { imagesOf, type Layout } from '@minber/shared/certificates/layout';
import type { Id } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { bytesOf } from '../../documents/index.ts';
import { clock, type FileAnswer, fail, file, isDuplicate, newId, runInWorker } from '../../platform/index.ts';
import { signedFile } from '../../signing/index.ts';
import { loadCertificate } from '../load.ts';
import { type CertificateDoc, CertificateModel, FileModel } from '../model.ts';
import { imageBytes } from '../templates/images.ts';
import { loadLayout } from '../templates/read.ts';
import type { Design, PaperOrder, Sheet } from './order.ts';
import { sampleSheet, sheetOf } from './sheet.ts';

const worker = new URL('./paper.worker.ts', import.meta.url);
/** Certificates of one thread: long enough to be worth its start, short enough to show how far it is. */
const chunk = 100;

/** The signed PDF. Throws `certificate.waiting`, `certificate.revoked`. */
export async function certificateDocument(certificateId: Id, language: Language): Promise<FileAnswer> {
  const certificate = await loadCertificate(certificateId);
  if (certificate.state === 'revoked') fail('certificate.revoked');
  if (certificate.serial === undefined) fail('certificate.waiting');
  const bytes = await paperOf(certificate, language);
  return file(`${serialText(certificate.serial)}-${language}.pdf`, 'application/pdf', bytes);
}

/** The bytes of a numbered certificate's paper, drawn and signed now where they are not yet. */
export async function paperOf(certificate: CertificateDoc, language: Language): Promise<Buffer> {
  return (await findFile(certificate._id, language)) ?? renderOne(certificate, language);
}

/** Draws and signs each in the language of its paper, where that has not been done; tells how many are done. */
export async function renderAll(certificateIds: Id[], progress: (done: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < certificateIds.length; at += chunk) {
    await progress(at);
    const ids = certificateIds.slice(at, at + chunk);
    const drawn = await FileModel.find({ certificateId: { $in: ids } }, { certificateId: 1, language: 1 }).lean();
    const known = new Set(drawn.map(({ certificateId, language }) => `${certificateId}/${language}`));
    const found = await CertificateModel.find({ _id: { $in: ids }, state: 'valid' }, { outbox: 0 }).lean<
      CertificateDoc[]
    >();
    const missing = found.filter(({ _id, language }) => !known.has(`${_id}/${language}`));
    const sheets = missing.map((one) => sheetOf(one, one.language));
    const papers = await draw(sheets);
    for (const [index, certificate] of missing.entries()) {
      const paper = papers[index];
      if (paper) await keep(certificate, certificate.language, paper);
    }
  }
  await progress(certificateIds.length);
}

/** A template as it would be, with nothing saved. Throws `template.imageMissing`. */
export async function samplePdf(layout: Layout, language: Language): Promise<FileAnswer> {
  const layoutId = newId();
  const images = await imageBytes(imagesOf(layout));
  const [bytes] = await runInWorker<PaperOrder, Uint8Array[]>(worker, {
    designs: { [layoutId]: { layout, images } },
    sheets: [sampleSheet(layoutId, language)],
  });
  return file(`${language}.pdf`, 'application/pdf', Buffer.from(bytes ?? []), { inline: true });
}

async function renderOne(certificate: CertificateDoc, language: Language): Promise<Buffer> {
  const [paper] = await draw([sheetOf(certificate, language)]);
  return keep(certificate, language, paper ?? new Uint8Array());
}

async function draw(sheets: Sheet[]): Promise<Uint8Array[]> {
  if (sheets.length === 0) return [];
  const layoutIds = [...new Set(sheets.map(({ layoutId }) => layoutId))];
  const designs = await Promise.all(layoutIds.map(async (id): Promise<[Id, Design]> => [id, await designOf(id)]));
  return runInWorker<PaperOrder, Uint8Array[]>(worker, { designs: Object.fromEntries(designs), sheets });
}

async function designOf(layoutId: Id): Promise<Design> {
  const layout = await loadLayout(layoutId);
  return { layout, images: await imageBytes(imagesOf(layout)) };
}

/** Signs what was drawn and keeps it; whoever comes second gets the first one's bytes. */
async function keep(certificate: CertificateDoc, language: Language, paper: Uint8Array): Promise<Buffer> {
  const certificateId = certificate._id;
  const bytes = Buffer.from(await signedFile(paper, claimsOf(certificate, language)));
  try {
    await FileModel.create({ _id: newId(), certificateId, language, bytes, at: clock.now() });
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return (await findFile(certificateId, language)) ?? bytes;
  }
  return bytes;
}

async function findFile(certificateId: Id, language: Language): Promise<Buffer | undefined> {
  const found = await FileModel.findOne({ certificateId, language }).lean();
  return found ? bytesOf(found.bytes) : undefined;
}

/** What the file says of itself before anybody asks a server. Names are cut: they stand whole in the document. */
function claimsOf({ serial, kind, issuedAt, hash, content }: CertificateDoc, language: Language) {
  return {
    kind: 'certificate',
    institution: content.institution.slice(0, 30),
    serial: serialText(serial ?? 0),
    certificate: kind,
    person: content.person.slice(0, 30),
    title: content.title.kk.slice(0, 30),
    minutes: content.minutes,
    at: issuedAt ?? 0,
    hash: hash ?? '',
    name: `${language}.pdf`,
  };
}
