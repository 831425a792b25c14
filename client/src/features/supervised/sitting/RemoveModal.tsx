import { sittingApi } from '@minber/shared/supervised/contract';
import type { Sitting, SittingPerson } from '@minber/shared/supervised/sittings';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ReasonModal } from '../../../ui/ReasonModal.tsx';
import { showSitting } from './useSitting.ts';

interface Props {
  sitting: Sitting;
  person: SittingPerson;
  onClose: () => void;
}

/** Takes somebody out of the test, with a reason that he and the staff will read. */
export function RemoveModal({ sitting: { sittingId }, person: { person, attempt }, onClose }: Props) {
  const { t } = useTranslation('supervised');
  const { personId, name } = person;
  return (
    <ReasonModal
      title={t('remove.title', { name })}
      text={t(attempt?.state === 'open' ? 'remove.writing' : 'remove.text')}
      confirm={t('remove.action')}
      destructive
      onConfirm={async (reason) =>
        showSitting(await call(sittingApi.remove, { params: { sittingId }, body: { personId, reason } }))
      }
      onClose={onClose}
    />
  );
}
