import { fileApi } from '@minber/shared/files/contract';
import type { FilePurpose } from '@minber/shared/files/kinds';
import type { FileInfo } from '@minber/shared/files/state';
import { programmeFileApi } from '@minber/shared/programmes/media-contract';
import i18next from 'i18next';
import { Upload } from 'tus-js-client';
import { call } from '../../../api/call.ts';
import { networkProblem } from '../../../api/problem.ts';
import { forgetUpload, rememberedUpload, rememberUpload } from './remembered.ts';

const partBytes = 8_000_000;
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000];

interface Wanted {
  programmeId: string;
  purpose: FilePurpose;
  file: File;
  /** Share of it that has arrived, from 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file in parts and has it looked at. A file whose upload stopped goes on where it was. Throws ApiProblem. */
export async function sendFile(wanted: Wanted): Promise<FileInfo> {
  const { programmeId, file } = wanted;
  const fileId = (await unfinished(wanted)) ?? (await begin(wanted));
  await sendBytes(fileId, wanted);
  const info = await call(fileApi.finish, { params: { fileId } }).finally(() => forgetUpload(programmeId, file));
  return info;
}

async function unfinished({ programmeId, file }: Wanted): Promise<string | undefined> {
  const fileId = rememberedUpload(programmeId, file);
  if (!fileId) return undefined;
  const info = await call(fileApi.get, { params: { fileId } }).catch(() => undefined);
  return info?.state === 'uploading' && info.bytes === file.size ? fileId : undefined;
}

async function begin({ programmeId, purpose, file }: Wanted): Promise<string> {
  const body = { purpose, name: file.name, bytes: file.size };
  const { fileId } = await call(programmeFileApi.create, { params: { programmeId }, body });
  rememberUpload(programmeId, file, fileId);
  return fileId;
}

/** Sends what has not arrived of a file by tus. Throws ApiProblem. */
export function sendBytes(
  fileId: string,
  { file, onProgress, signal }: Pick<Wanted, 'file' | 'onProgress' | 'signal'>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      uploadUrl: `/api/v1/uploads/${fileId}`,
      chunkSize: partBytes,
      retryDelays,
      storeFingerprintForResuming: false,
      onProgress: (sent, of) => onProgress(of > 0 ? sent / of : 0),
      onSuccess: () => resolve(),
      onError: () => reject(networkProblem(i18next.t('common:error.network'))),
    });
    signal.addEventListener('abort', () => {
      void upload.abort();
      reject(signal.reason);
    });
    upload.start();
  });
}
