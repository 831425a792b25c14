import { Button, Group, Input, Progress, Stack, Text } from '@mantine/core';
import { fileApi } from '@minber/shared/files/contract';
import { type FilePurpose, fileBytesAtMost, fileEndings } from '@minber/shared/files/kinds';
import type { FileInfo } from '@minber/shared/files/state';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { useBytes } from '../../learn/media/useBytes.ts';
import { useUpload } from './useUpload.ts';

interface Props {
  programmeId: string;
  purpose: FilePurpose;
  label: string;
  fileId: string | null;
  onChange: (file: FileInfo | null) => void;
}

/** The file something names: which it is, and sending another in its place. */
export function UploadField({ programmeId, purpose, label, fileId, onChange }: Props) {
  const { t } = useTranslation('media');
  const { percent } = useFormat();
  const bytesOf = useBytes();
  const { send, cancel, progress, error } = useUpload(programmeId, purpose, onChange);
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Input.Label component="div">{label}</Input.Label>
      {fileId && progress === null && <ChosenFile fileId={fileId} onRemove={() => onChange(null)} />}
      {!fileId && progress === null && (
        <FileDrop
          label={t(`choose.${purpose}`)}
          hint={t(`hint.${purpose}`, { size: bytesOf(fileBytesAtMost[purpose]) })}
          accept={fileEndings[purpose]}
          onFile={(file) => void send(file)}
        />
      )}
      {progress !== null && (
        <Stack gap={6}>
          <Progress value={progress * 100} aria-label={t('sending')} />
          <Group justify="space-between">
            <Text size="sm" role="status">
              {progress < 1 ? t('sent', { share: percent(Math.floor(progress * 100)) }) : t('looking')}
            </Text>
            <Button size="sm" variant="default" onClick={cancel}>
              {t('stop')}
            </Button>
          </Group>
        </Stack>
      )}
      {error !== null && <ErrorPanel error={error} />}
    </Stack>
  );
}

function ChosenFile({ fileId, onRemove }: { fileId: string; onRemove: () => void }) {
  const { t } = useTranslation('media');
  const { duration } = useFormat();
  const bytesOf = useBytes();
  const { data, error } = useQuery(ask(fileApi.get, { params: { fileId } }));
  return (
    <Group justify="space-between">
      <div style={{ flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' }}>
        {error && <Text c="dimmed">{t('gone')}</Text>}
        {data && (
          <>
            <Text>{data.name}</Text>
            <Text size="sm" c="dimmed">
              {bytesOf(data.bytes)}
              {data.durationMs !== null && ` · ${duration(data.durationMs)}`}
            </Text>
            {data.startsLate && <Text size="sm">{t('startsLate')}</Text>}
          </>
        )}
      </div>
      <Button size="sm" variant="default" onClick={onRemove}>
        {t('other')}
      </Button>
    </Group>
  );
}
