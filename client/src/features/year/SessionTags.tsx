import { Group } from '@mantine/core';
import type { PersonSession } from '@minber/shared/summaries/lines';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag.tsx';

/** What came of one session, in words. */
export function SessionTags({ session }: { session: PersonSession }) {
  const { t } = useTranslation('year');
  const { present, credited, lateMs, dropped, represented, represents, elsewhere } = session;
  return (
    <Group gap={6}>
      {credited ? (
        <Tag tone="good">{t('tag.credited')}</Tag>
      ) : (
        <Tag tone="bad">{t(present ? 'tag.not' : 'tag.absent')}</Tag>
      )}
      {lateMs !== null && <Tag tone="warn">{t('tag.late')}</Tag>}
      {dropped > 0 && <Tag tone="warn">{t('tag.dropped', { count: dropped })}</Tag>}
      {represented && <Tag>{t('tag.represented')}</Tag>}
      {represents && <Tag>{t('tag.represents')}</Tag>}
      {elsewhere && <Tag>{t('tag.elsewhere')}</Tag>}
    </Group>
  );
}
