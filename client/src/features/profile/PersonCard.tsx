import { Text } from '@mantine/core';
import type { OwnProfile } from '@minber/shared/identity/session';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';

/** What is written about him; others change it. */
export function PersonCard({ person }: { person: OwnProfile }) {
  const { t } = useTranslation('profile');
  const roles = [...new Set(person.grants.map((grant) => grant.role))];
  return (
    <Card title={t('about')}>
      <Facts
        facts={[
          [t('position'), person.position],
          [t('organisation'), person.organisation],
          [t('district'), person.district],
          [t('phone'), person.phone],
          [t('email'), person.email],
          [t('login'), person.login],
          [t('iin'), person.iinMasked],
          [t('roles'), roles.map((role) => t(`common:role.${role}`)).join(', ')],
        ]}
      />
      <Text size="sm" c="dimmed" mt="md">
        {t('wrong')}
      </Text>
    </Card>
  );
}
