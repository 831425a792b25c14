import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  onCancel: () => void;
  /** What sending the form does, in a word or two. */
  children: ReactNode;
  busy?: boolean;
  disabled?: boolean;
  /** What it does can't be undone. */
  isGrave?: boolean;
}

/** The last line of a form in a window: leave it as it was, or send it. */
export function FormActions({ onCancel, children, busy = false, disabled = false, isGrave = false }: Props) {
  const { t } = useTranslation('common');
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('action.cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled} color={isGrave ? 'red' : undefined}>
        {children}
      </Button>
    </Group>
  );
}
