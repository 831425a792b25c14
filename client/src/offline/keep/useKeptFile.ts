import { useEffect, useState } from 'react';
import { sessionPersonId } from '../../api/session.ts';
import { lookForKept, offlineWanted } from '../wanted.ts';
import { keptFile } from './files.ts';

/** The address of a file's bytes on this device, where it keeps them, else the server's; undefined until that is known. */
export function useKeptFile(fileId: string | undefined, url: string | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (fileId === undefined) return;
    let made: string | undefined;
    let isGone = false;
    void kept(fileId).then((bytes) => {
      if (isGone) return;
      if (bytes) made = URL.createObjectURL(bytes);
      setAddress(made ?? url);
    });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [fileId, url]);
  return address;
}

async function kept(fileId: string): Promise<Blob | undefined> {
  const personId = sessionPersonId();
  await lookForKept();
  if (personId === null || !offlineWanted.get()) return undefined;
  return keptFile(personId, fileId).catch(() => undefined);
}
