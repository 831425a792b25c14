import { Modal } from '@mantine/core';
import type { Centre, Hall, Region } from '@minber/shared/centres/contract';
import type { Id } from '@minber/shared/platform/ids';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { CentreForm } from './CentreForm.tsx';
import { HallForm } from './HallForm.tsx';
import { RegionForm } from './RegionForm.tsx';
import { ScreenList } from './ScreenList.tsx';

/** What is being done to a place; without the place itself, a new one is added. */
export type PlaceTask =
  | { kind: 'region'; region?: Region }
  | { kind: 'centre'; centre?: Centre }
  | { kind: 'hall'; centreId: Id; hall?: Hall }
  | { kind: 'screens'; hall: Hall };

export function PlaceModal({ task, onClose }: { task: PlaceTask | null; onClose: () => void }) {
  const { t } = useTranslation('centres');
  const localized = useLocalized();

  function title(): string {
    if (task?.kind === 'region') return task.region ? t('editRegion') : t('addRegion');
    if (task?.kind === 'centre') return task.centre ? t('editCentre') : t('addCentre');
    if (task?.kind === 'hall') return task.hall ? t('editHall', { hall: localized(task.hall.name) }) : t('addHall');
    return task ? t('screensOf', { hall: localized(task.hall.name) }) : '';
  }

  return (
    <Modal
      opened={task !== null}
      onClose={onClose}
      title={title()}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {task?.kind === 'region' && <RegionForm region={task.region} onDone={onClose} />}
      {task?.kind === 'centre' && <CentreForm centre={task.centre} onDone={onClose} />}
      {task?.kind === 'hall' && <HallForm centreId={task.centreId} hall={task.hall} onDone={onClose} />}
      {task?.kind === 'screens' && <ScreenList hall={task.hall} />}
    </Modal>
  );
}
