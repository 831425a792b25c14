import type { FilePurpose } from '@minber/shared/files/kinds';
import type { FileInfo } from '@minber/shared/files/state';
import { useEffect, useRef, useState } from 'react';
import { useRun } from '../../../ui/useRun.ts';
import { sendFile } from './send.ts';

/** One upload at a time with its progress; leaving the page stops it, and the same file goes on later. */
export function useUpload(programmeId: string, purpose: FilePurpose, onReady: (info: FileInfo) => void) {
  const [progress, setProgress] = useState<number | null>(null);
  const { error, run } = useRun();
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function send(file: File): Promise<void> {
    const controller = new AbortController();
    stop.current = controller;
    setProgress(0);
    await run(async () => {
      try {
        onReady(await sendFile({ programmeId, purpose, file, onProgress: setProgress, signal: controller.signal }));
      } catch (cause) {
        if (!controller.signal.aborted) throw cause;
      }
    });
    setProgress(null);
  }
  return { send, cancel: () => stop.current?.abort(), progress, error };
}
