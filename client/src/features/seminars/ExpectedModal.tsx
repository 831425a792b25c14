import { Modal } from '@mantine/core';
import type { Id } from '@minber/shared/platform/ids';
import { useTranslation } from 'react-i18next';
import { AddExpected } from './AddExpected.tsx';
import { ChangeExpected } from './ChangeExpected.tsx';
import { ImportExpected } from './ImportExpected.tsx';

export type ExpectedTask =
  | { kind: 'add' }
  | { kind: 'import' }
  | { kind: 'move'; personIds: Id[] }
  | { kind: 'remove'; personIds: Id[] };

export interface ExpectedTaskProps {
  seminarId: Id;
  /** As the list was read. */
  revision: number;
  /** The list is frozen: each change says why. */
  needsReason: boolean;
  onDone: () => void;
}

interface Props extends ExpectedTaskProps {
  task: ExpectedTask | null;
  onClose: () => void;
}

export function ExpectedModal({ task, onClose, onDone, ...rest }: Props) {
  const { t } = useTranslation('seminars');
  const props = {
    ...rest,
    onDone: () => {
      onDone();
      onClose();
    },
  };
  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      size={task?.kind === 'import' ? 'xl' : 'lg'}
      title={task ? t(`expected.${task.kind}`) : ''}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {task?.kind === 'add' && <AddExpected {...props} />}
      {task?.kind === 'import' && <ImportExpected {...props} />}
      {(task?.kind === 'move' || task?.kind === 'remove') && <ChangeExpected task={task} {...props} />}
    </Modal>
  );
}
