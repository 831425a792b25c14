import { Text } from '@mantine/core';
import type { Id } from '@minber/shared/platform/ids';
import { expectedApi } from '@minber/shared/seminars/contract';
import type { ExpectedChange } from '@minber/shared/seminars/expected';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import classes from './OverviewTab.module.css';

/** Every change since the list was frozen, with its reason. */
export function ExpectedChanges({ seminarId }: { seminarId: Id }) {
  const { t } = useTranslation('seminars');
  const format = useFormat();
  const changes = useQuery(ask(expectedApi.changes, { params: { seminarId } }));
  if (changes.error) return <ErrorPanel error={changes.error} retry={() => void changes.refetch()} />;
  const items = changes.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('expected.changes')}>
      <ul className={classes.people}>
        {items.map((change) => (
          <li key={change.at}>
            <Text fw={550}>
              {format.fullDateTime(change.at)} · {change.by?.name ?? '—'}
            </Text>
            <Text>{change.reason}</Text>
            <Text size="sm" c="dimmed">
              {change.lines.map((line) => t(`expected.line.${kindOf(line)}`, { name: line.person.name })).join('; ')}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function kindOf({ from, to }: ExpectedChange['lines'][number]): 'added' | 'removed' | 'moved' {
  if (!from) return 'added';
  return to ? 'moved' : 'removed';
}
