import { Modal } from '@mantine/core';
import type { LocalFunction } from '@minber/shared/seminars/functions';
import { useTranslation } from 'react-i18next';
import { FunctionForm } from './FunctionForm.tsx';
import { FunctionImport } from './FunctionImport.tsx';

export type FunctionTask = { kind: 'edit'; item?: LocalFunction } | { kind: 'import' };

export function FunctionModal({ task, onClose }: { task: FunctionTask | null; onClose: () => void }) {
  const { t } = useTranslation('functions');
  const title = task?.kind === 'import' ? t('import') : task?.item ? t('edit') : t('add');
  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      title={title}
      size={task?.kind === 'import' ? 'xl' : 'lg'}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {task?.kind === 'edit' && <FunctionForm item={task.item} onDone={onClose} />}
      {task?.kind === 'import' && <FunctionImport onDone={onClose} />}
    </Modal>
  );
}
