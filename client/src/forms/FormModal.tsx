import { Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FormActions } from '../ui/FormActions.tsx';
import type { ContractForm } from './useContractForm.ts';

interface Props extends Pick<ContractForm<Record<string, unknown>>, 'busy' | 'error' | 'onSubmit'> {
  title: string;
  /** What its button is called. */
  submit: string;
  size?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a window of its own: what the server refused above its fields, both ways out below. */
export function FormModal({ title, submit, size = 'md', busy, error, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      size={size}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {error !== null && <ErrorPanel error={error} />}
          {children}
          <FormActions onCancel={onClose} busy={busy}>
            {submit}
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}
