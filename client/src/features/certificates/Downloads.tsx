import { Button, Group } from '@mantine/core';
import { certificateApi } from '@minber/shared/certificates/contract';
import { languages } from '@minber/shared/platform/text';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/call.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';

/** The signed PDF in each language. */
export function Downloads({ certificateId, serial }: { certificateId: string; serial: string | null }) {
  const { t } = useTranslation('certificates');
  const { busy, error, run } = useRun();
  return (
    <>
      <Group gap="xs">
        {languages.map((language) => (
          <Button
            key={language}
            size="sm"
            variant="default"
            loading={busy}
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={t('download', { serial: serial ?? '', language: t(`languages.${language}`) })}
            onClick={() => void run(() => download(certificateApi.document, { params: { certificateId, language } }))}
          >
            {t(`languages.${language}`)}
          </Button>
        ))}
      </Group>
      {error !== null && <ErrorPanel error={error} />}
    </>
  );
}
