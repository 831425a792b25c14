import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';

/** What is shown, to take away as a table. */
export function FileButtons({ fetchFile }: { fetchFile: (format: 'csv' | 'xlsx') => Promise<void> }) {
  const { busy, error, run } = useRun();
  return (
    <>
      <Group gap="xs">
        {(['csv', 'xlsx'] as const).map((format) => (
          <Button
            key={format}
            variant="default"
            loading={busy}
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void run(() => fetchFile(format))}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </Group>
      {error !== null && <ErrorPanel error={error} />}
    </>
  );
}
