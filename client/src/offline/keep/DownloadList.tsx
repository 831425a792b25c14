import { Checkbox, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBytes } from '../../features/learn/media/useBytes.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { Item } from './plan.ts';

interface Props {
  items: Item[];
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
  isBusy: boolean;
}

/** What comes along: lessons and surveys always, tests, files and videos by choice; and what can't, with the reason. */
export function DownloadList({ items, chosen, choose, isBusy }: Props) {
  const { t } = useTranslation('offline');
  const localized = useLocalized();
  const hint = useHint();
  const leftOut = items.filter(({ kind }) => kind === 'leftOut');
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  return (
    <>
      <Stack gap="sm">
        {items
          .filter(({ kind }) => kind !== 'leftOut')
          .map((item) => {
            const { activityId, title } = item.activity;
            const isFixed = item.kind === 'lesson' || item.kind === 'survey';
            return (
              <Checkbox
                key={activityId}
                label={localized(title)}
                description={hint(item)}
                checked={isFixed || chosen.has(activityId)}
                disabled={isFixed || isBusy}
                onChange={() => toggle(activityId)}
              />
            );
          })}
      </Stack>
      {leftOut.length > 0 && (
        <div>
          <Text fw={600} size="sm">
            {t('keep.left.title')}
          </Text>
          <List size="sm">
            {leftOut.map((item) => (
              <List.Item key={item.activity.activityId}>
                {localized(item.activity.title)}: {hint(item)}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </>
  );
}

function useHint(): (item: Item) => string {
  const { t } = useTranslation('offline');
  const format = useFormat();
  const bytesOf = useBytes();
  return (item) => {
    if (item.kind === 'leftOut') return t(`keep.left.${item.why}`);
    if (item.kind === 'file' || item.kind === 'video') return bytesOf(item.bytes);
    if (item.kind !== 'quiz') return t(`learn:kinds.${item.kind}`);
    const { openAttemptId, closesAt } = item.quiz;
    if (openAttemptId !== null) return t('keep.testOpen');
    return closesAt === null ? t('keep.testFree') : t('keep.test', { date: format.fullDateTime(closesAt) });
  };
}
