import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { fileApi } from '@minber/shared/files/contract';
import { fileBytesAtMost, fileEndings } from '@minber/shared/files/kinds';
import { archiveApi } from '@minber/shared/programmes/archive-contract';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { RegionsPicker } from '../../../ui/RegionPicker.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { useBytes } from '../../learn/media/useBytes.ts';
import { sendBytes } from '../files/send.ts';

/** Sends an archive in parts and has it looked into. */
export function ChooseArchive({ onSent }: { onSent: (importId: string) => void }) {
  const { t } = useTranslation('archive');
  const { percent } = useFormat();
  const bytesOf = useBytes();
  const [regionIds, setRegionIds] = useState<string[]>([]);
  const [share, setShare] = useState<number | null>(null);
  const { error, run } = useRun();
  const stop = useRef<AbortController | null>(null);
  const key = useRef(crypto.randomUUID());
  useEffect(() => () => stop.current?.abort(), []);

  async function send(file: File): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = controller;
    setShare(0);
    await run(async () => {
      try {
        const body = { key: key.current, name: file.name, bytes: file.size, regionIds };
        const { programmeImportId, uploadId } = await call(archiveApi.begin, { body });
        const params = { programmeImportId };
        await sendBytes(uploadId, { file, onProgress: setShare, signal });
        await call(fileApi.finish, { params: { fileId: uploadId } });
        await call(archiveApi.preview, { params });
        await refresh(archiveApi.get);
        onSent(programmeImportId);
      } catch (cause) {
        // Another try is another import: the bytes of this one may be half there.
        key.current = crypto.randomUUID();
        if (!signal.aborted) throw cause;
      }
    });
    setShare(null);
  }

  return (
    <Stack>
      <Text>{t('text')}</Text>
      {error !== null && <ErrorPanel error={error} />}
      {share === null ? (
        <>
          <RegionsPicker
            label={t('programmes:fields.regions')}
            description={t('programmes:fields.regionsHint')}
            value={regionIds}
            onChange={setRegionIds}
          />
          <FileDrop
            label={t('choose')}
            hint={t('hint', { size: bytesOf(fileBytesAtMost.archive) })}
            accept={fileEndings.archive}
            onFile={(file) => void send(file)}
          />
        </>
      ) : (
        <Stack gap="xs">
          <Progress value={share * 100} aria-label={t('sending')} />
          <Group justify="space-between">
            <Text role="status">
              {share < 1 ? `${t('sending')} ${percent(Math.floor(share * 100))}` : t('looking')}
            </Text>
            <Button variant="default" onClick={() => stop.current?.abort()}>
              {t('common:action.cancel')}
            </Button>
          </Group>
        </Stack>
      )}
    </Stack>
  );
}
