import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.ts';
import { fullName } from '../../ui/names.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PasswordCard } from './PasswordCard.tsx';
import { PersonCard } from './PersonCard.tsx';
import { PreferencesCard } from './PreferencesCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';

/** The reader's own account. */
export default function ProfilePage() {
  const { t } = useTranslation('profile');
  const { person } = useSession();
  if (!person) return null;
  return (
    <>
      <PageHeader title={fullName(person)} subtitle={t('title')} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <Stack gap="lg">
          <PersonCard person={person} />
          <PreferencesCard person={person} />
        </Stack>
        <Stack gap="lg">
          <PasswordCard hasPassword={person.hasPassword} />
          <SessionsCard />
        </Stack>
      </SimpleGrid>
    </>
  );
}
