import { SegmentedControl, Stack, Text } from '@mantine/core';
import { type Language, languages } from '@minber/shared/platform/text';
import { questionImportApi } from '@minber/shared/question-formats/contract';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { useRun } from '../../ui/useRun.ts';

const accept = '.gift,.txt,.xml,text/plain,text/xml,application/xml';

/** Which language the file is in, and the file. Reading it writes nothing. */
export function ImportCard({ bankId, onRead }: { bankId: string; onRead: (importId: string) => void }) {
  const { t } = useTranslation('questionFiles');
  const label = useId();
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const { busy, error, run } = useRun();
  const read = (upload: File) =>
    run(async () => {
      const { importId } = await call(questionImportApi.preview, { params: { bankId }, query: { language }, upload });
      onRead(importId);
    });
  return (
    <Card title={t('import.title')}>
      <Stack>
        <div>
          <Text id={label} fw={500} size="sm" mb={4}>
            {t('import.language')}
          </Text>
          <SegmentedControl
            aria-labelledby={label}
            size="sm"
            value={language}
            onChange={(value) => setLanguage(value as Language)}
            data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <Text size="sm" c="dimmed" mt={4}>
            {t('import.languageHint')}
          </Text>
        </div>
        {error !== null && <ErrorPanel error={error} />}
        <FileDrop
          label={t('import.file')}
          hint={t('import.hint')}
          accept={accept}
          busy={busy}
          onFile={(file) => void read(file)}
        />
      </Stack>
    </Card>
  );
}
