import { List } from '@mantine/core';
import type { Paper } from '@minber/shared/supervised/papers';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';

/** Who typed it in, who corrected what and why. */
export function PaperHistory({ history }: Pick<Paper, 'history'>) {
  const { t } = useTranslation('supervised');
  const format = useFormat();
  if (history.length === 0) return null;
  return (
    <Card title={t('entry.history')}>
      <List size="sm">
        {history.map(({ at, by, reason, changed }, place) => (
          <List.Item key={at}>
            {format.dateTime(at)} · {by?.name} ·{' '}
            {place === history.length - 1
              ? t('entry.first')
              : t('entry.corrected', { questions: changed.join(', ') || '–', reason })}
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
