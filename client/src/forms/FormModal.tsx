import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import type { ContractForm } from './useContractForm.ts';

interface Props extends Pick<ContractForm<Record<string, unknown>>, 'busy' | 'error' | 'onSubmit'> {
  title: string;
  /** What its button is called. */
  submit: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a window of its own: what the server refused above its fields, both ways out below. */
export function FormModal({ title, submit, busy, error, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {error !== null && <ErrorPanel error={error} />}
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
