import type { DocumentName } from '@minber/shared/reports/versions';
import type { RowScope } from '../../attendance/index.ts';
import { bytesOf, sha256 } from '../../documents/index.ts';
import { clock, isDuplicate, newId, publicUrl, runInWorker } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { signedFile } from '../../signing/index.ts';
import { type ShownVersion, showVersion } from '../versions/read.ts';
import { type DocumentDoc, DocumentModel } from './files.ts';
import type { PaperInput, PaperSession } from './paper.ts';

const worker = new URL('./paper.worker.ts', import.meta.url);

/** Which document: of a version, for whoever sees these rows and these IINs. */
export interface Wanted {
  where: { seminarId: string; sessionId: string; version: number };
  name: DocumentName;
  rows: RowScope;
  iins: PaperInput['iins'];
}

/** The signed bytes: those of the first time, else rendered now. Throws `resource.absent`. */
export async function documentOf({ where, name, rows, iins }: Wanted): Promise<Buffer> {
  const shown = await showVersion(where, rows);
  const part = `${rows.key}/${iins}`;
  const of = { versionId: shown.stored._id, name, part };
  const known = await find(of);
  if (known) return known;
  const [language, format] = parts(name);
  const { institution, approvedAt } = shown.frozen;
  const session = { record: shown.frozen.record, place: await placeOf(where), approval: approvalOf(shown) };
  const bytes = await rendered(format, { language, institution, madeAt: approvedAt, iins, sessions: [session] });
  const signed = Buffer.from(await signedFile(bytes, claimsOf(shown, name)));
  try {
    await DocumentModel.create({ _id: newId(), ...of, sha256: sha256(signed), bytes: signed, at: clock.now() });
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return (await find(of)) ?? signed;
  }
  return signed;
}

/** The bytes of a document, made in a thread. */
export function rendered(format: 'pdf' | 'xlsx', input: PaperInput): Promise<Uint8Array> {
  return runInWorker<{ format: 'pdf' | 'xlsx'; input: PaperInput }, Uint8Array>(worker, { format, input });
}

export function parts(name: DocumentName): [PaperInput['language'], 'pdf' | 'xlsx'] {
  return name.split('.') as [PaperInput['language'], 'pdf' | 'xlsx'];
}

/** Which session of how many, in the order of the plan. */
export async function placeOf(where: { seminarId: string; sessionId: string }): Promise<PaperSession['place']> {
  const { sessions } = await loadSeminar(where.seminarId);
  const inOrder = sessions.toSorted((a, b) => a.startsAt - b.startsAt);
  return { n: inOrder.findIndex(({ sessionId }) => sessionId === where.sessionId) + 1, of: sessions.length };
}

async function find(of: Pick<DocumentDoc, 'versionId' | 'name' | 'part'>): Promise<Buffer | undefined> {
  const found = await DocumentModel.findOne(of).lean<DocumentDoc>();
  return found ? bytesOf(found.bytes) : undefined;
}

function approvalOf({ stored, differences }: ShownVersion): PaperSession['approval'] {
  const { serial, version, checkCode, approvedBy, at, note, acknowledged, hash, kid } = stored;
  const verifyUrl = `${publicUrl()}/verify`;
  return {
    serial,
    version,
    checkCode,
    verifyUrl,
    verifyLink: `${verifyUrl}#${serial}/${checkCode}`,
    approvedBy,
    approvedAt: at,
    note,
    acknowledged,
    hash,
    kid,
    differences,
  };
}

/**
 * What the file says of itself before anybody asks a server. The title is cut: the whole one stands in the document. An
 * archive's comment has no room for either name.
 */
function claimsOf({ stored }: ShownVersion, name: DocumentName) {
  const { serial, version, seminarId, sessionId, hash, at, title, institution, plannedStart } = stored;
  const starts = new Date(plannedStart).toISOString().slice(0, 16);
  const names = name.endsWith('.pdf') && { institution: institution.slice(0, 30), title: title.kk.slice(0, 30) };
  return { kind: 'report', serial, version, seminarId, sessionId, starts, hash, at, name, ...names };
}
