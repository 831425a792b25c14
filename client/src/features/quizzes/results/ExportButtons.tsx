import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';

/** The same table as a file. */
export function ExportButtons({ save }: { save: (format: 'csv' | 'xlsx') => Promise<void> }) {
  const { busy, error, run } = useRun();
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          loading={busy}
          leftSection={<IconTableExport size={18} aria-hidden />}
          onClick={() => void run(() => save(format))}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {error !== null && <ErrorPanel error={error} />}
    </>
  );
}
