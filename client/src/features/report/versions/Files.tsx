import { Button, Group, Stack, Text } from '@mantine/core';
import type { DocumentName } from '@minber/shared/reports/versions';
import { IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';

interface Props {
  /** Of which report, for those who cannot see it. */
  label: string;
  fetchFile: (document: DocumentName) => Promise<void>;
}

const documents: DocumentName[] = ['kk.pdf', 'ru.pdf', 'kk.xlsx', 'ru.xlsx'];
const languageNames = { kk: 'Қазақша', ru: 'Русский' } as const;

/** PDF and XLSX in Kazakh and Russian. A large one takes seconds to be put together, so it says how long already. */
export function Files({ label, fetchFile }: Props) {
  const { t } = useTranslation('report');
  const file = useRun();
  const [wanted, setWanted] = useState<DocumentName | null>(null);
  const seconds = useSeconds(file.busy);
  return (
    <Stack gap="xs">
      <Group gap="xs" role="group" aria-label={label}>
        {documents.map((name) => {
          const [language, type] = name.split('.') as ['kk' | 'ru', 'pdf' | 'xlsx'];
          const Icon = type === 'pdf' ? IconFileTypePdf : IconFileTypeXls;
          return (
            <Button
              key={name}
              size="sm"
              variant="default"
              leftSection={<Icon size={18} aria-hidden />}
              loading={file.busy && wanted === name}
              disabled={file.busy && wanted !== name}
              onClick={() => {
                setWanted(name);
                void file.run(() => fetchFile(name));
              }}
            >
              {type.toUpperCase()} · {languageNames[language]}
            </Button>
          );
        })}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {file.busy && t(seconds < 3 ? 'file.making' : 'file.still', { seconds })}
      </Text>
      {file.error !== null && <ErrorPanel error={file.error} />}
    </Stack>
  );
}

/** How many seconds something has been going on. */
function useSeconds(busy: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!busy) return;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, [busy]);
  return seconds;
}
