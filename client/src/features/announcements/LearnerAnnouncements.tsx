import { Accordion, Group, Text } from '@mantine/core';
import { learnAnnouncementApi } from '@minber/shared/programmes/announcement-contract';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './announcements.module.css';

/** What his cohort is told, for the one who learns: read once it is opened. Nothing where nothing was said. */
export function LearnerAnnouncements({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('announcements');
  const localized = useLocalized();
  const format = useFormat();
  const { data, error, refetch } = useQuery(ask(learnAnnouncementApi.list, { params: { cohortId } }));
  // Without a line the page around it stands from what was kept; announcements are not kept.
  if (error) return navigator.onLine ? <ErrorPanel error={error} retry={() => void refetch()} /> : null;
  if (!data || data.items.length === 0) return null;
  const read = async (announcementId: string | null) => {
    const opened = data.items.find((one) => one.announcementId === announcementId);
    if (!opened?.isNew) return;
    // A mark that was not taken is made when it is opened again.
    await call(learnAnnouncementApi.seen, { params: { cohortId, announcementId: opened.announcementId } }).then(
      () => refresh(learnAnnouncementApi.list, learnApi.mine),
      () => undefined,
    );
  };
  return (
    <Card title={t('title')}>
      <Accordion chevronPosition="left" order={3} onChange={(announcementId) => void read(announcementId)}>
        {data.items.map(({ announcementId, title, text, at, editedAt, isNew }) => (
          <Accordion.Item key={announcementId} value={announcementId}>
            <Accordion.Control>
              <Group gap="xs">
                <Text fw={550}>{localized(title)}</Text>
                {isNew && <Tag tone="calm">{t('isNew')}</Tag>}
                <Text size="sm" c="dimmed">
                  {format.dateTime(at)}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <p className={classes.text}>{localized(text)}</p>
              {editedAt !== null && (
                <Text size="sm" c="dimmed" mt="sm">
                  {t('edited', { date: format.dateTime(editedAt) })}
                </Text>
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Card>
  );
}
