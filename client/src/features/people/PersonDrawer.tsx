import { Drawer } from '@mantine/core';
import { identityApi } from '@minber/shared/identity/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { fullName } from '../../ui/names.ts';
import { FormSkeleton } from '../../ui/Skeletons.tsx';
import { PersonDetails } from './PersonDetails.tsx';
import { PersonForm } from './PersonForm.tsx';

interface Props {
  /** `new` to add one; null: closed. */
  personId: string | null;
  onClose: () => void;
  onOpen: (personId: string) => void;
}

/** One person beside the list. */
export function PersonDrawer({ personId, onClose, onOpen }: Props) {
  const { t } = useTranslation('people');
  const known = personId !== null && personId !== 'new';
  const person = useQuery({
    ...ask(identityApi.person, { params: { personId: personId ?? '' } }),
    enabled: known,
  });
  const title = personId === 'new' ? t('addTitle') : person.data ? fullName(person.data) : '';
  return (
    <Drawer
      opened={personId !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {personId === 'new' && <PersonForm onSaved={(saved) => onOpen(saved.id)} onCancel={onClose} />}
      {known && person.isPending && <FormSkeleton />}
      {known && person.error && <ErrorPanel error={person.error} retry={() => void person.refetch()} />}
      {known && person.data && <PersonDetails key={person.data.id} person={person.data} />}
    </Drawer>
  );
}
