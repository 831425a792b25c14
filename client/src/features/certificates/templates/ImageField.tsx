import { Button, Group, Stack } from '@mantine/core';
import { templateApi } from '@minber/shared/certificates/contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FileDrop } from '../../../ui/FileDrop.tsx';
import { useRun } from '../../../ui/useRun.ts';

interface Props {
  templateId: string;
  imageId: string | null;
  onChange: (imageId: string | null) => void;
}

/** An image of a template: a seal, an emblem, a signature. */
export function ImageField({ templateId, imageId, onChange }: Props) {
  const { t } = useTranslation('certificates');
  const { busy, error, run } = useRun();
  const send = (file: File) =>
    run(async () => {
      const added = await call(templateApi.addImage, { params: { templateId }, upload: file });
      onChange(added.imageId);
    });
  return (
    <Stack gap="xs">
      <FileDrop
        label={t('layout.image')}
        hint={t('layout.imageHint')}
        accept=".png,.jpg,.jpeg"
        busy={busy}
        onFile={(file) => void send(file)}
      />
      {error !== null && <ErrorPanel error={error} />}
      {imageId && (
        <Group>
          <Button size="sm" variant="default" onClick={() => onChange(null)}>
            {t('layout.noImage')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
