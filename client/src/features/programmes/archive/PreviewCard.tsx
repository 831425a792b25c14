import { Alert, List, Stack, Text } from '@mantine/core';
import type { ImportPreview } from '@minber/shared/programmes/archive';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import { Hours } from '../../learn/Hours.tsx';
import { useBytes } from '../../learn/media/useBytes.ts';

/** What an archive makes, and what of it is left out and why. */
export function PreviewCard({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('archive');
  const localized = useLocalized();
  const bytesOf = useBytes();
  const { title, minutes, modules, activities, questions, files, bytes, refused } = preview;
  return (
    <Card title={localized(title) || t('programmes:untitled')}>
      <Stack gap="sm">
        <List>
          <List.Item>
            {t('programmes:moduleCount', { count: modules })} · <Hours minutes={minutes} />
          </List.Item>
          {activities.map(({ kind, count }) => (
            <List.Item key={kind}>
              {t(`learn:kinds.${kind}`)}: {count}
            </List.Item>
          ))}
          {questions > 0 && <List.Item>{t('questions', { count: questions })}</List.Item>}
          {files > 0 && <List.Item>{t('files', { count: files, size: bytesOf(bytes) })}</List.Item>}
        </List>
        {refused.length === 0 ? (
          <Text c="dimmed">{t('whole')}</Text>
        ) : (
          <Alert color="yellow" title={t('left', { count: refused.length })}>
            <List>
              {refused.map(({ code, name }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two of the same name have no other identity
                <List.Item key={at}>
                  {localized(name) || t('programmes:untitled')}: {t(`refused.${code}`)}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
