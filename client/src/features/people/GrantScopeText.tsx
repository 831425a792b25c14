import { Text } from '@mantine/core';
import type { GrantScope } from '@minber/shared/access/principal';
import { centresApi } from '@minber/shared/centres/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';

/** Where a role holds, by the names of its regions and centres. */
export function GrantScopeText({ scope }: { scope: GrantScope }) {
  const { t } = useTranslation('people');
  const localized = useLocalized();
  const may = useMay();
  const regions = useQuery(ask(centresApi.regions));
  const centres = useQuery({ ...ask(centresApi.centres), enabled: may('centre:list') });
  const text =
    scope === 'everywhere'
      ? t('everywhere')
      : [
          ...scope.regionIds.map((id) => regions.data?.items.find((each) => each.id === id)?.name),
          ...scope.centreIds.map((id) => centres.data?.items.find((each) => each.id === id)?.name),
        ]
          .flatMap((name) => (name ? [localized(name)] : []))
          .join(', ');
  return (
    <Text component="span" size="sm" c="dimmed">
      {text}
    </Text>
  );
}
