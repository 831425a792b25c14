import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

/** One more of something. */
export function AddPart({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <div>
      <Button variant="default" size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={onClick}>
        {children}
      </Button>
    </div>
  );
}
