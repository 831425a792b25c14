import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  onClose: () => void;
  size?: string;
  children: ReactNode;
}

/** Where something is signed: on a phone it takes the whole window. */
export function Dialog({ title, onClose, size = 'xl', children }: Props) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      fullScreen={narrow}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {children}
    </Modal>
  );
}
