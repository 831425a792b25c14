import { Button, Group, Stack, Text } from '@mantine/core';
import { announcementApi } from '@minber/shared/programmes/announcement-contract';
import type { Announcement } from '@minber/shared/programmes/announcements';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import classes from './announcements.module.css';
import { Undelivered } from './Undelivered.tsx';

interface Props {
  cohortId: string;
  announcement: Announcement;
  /** People of the cohort. */
  enrolled: number;
  onEdit: () => void;
}

/** One announcement for those who wrote it: what it says and said, and whom it has reached. */
export function AnnouncementCard({ cohortId, announcement, enrolled, onEdit }: Props) {
  const { t } = useTranslation('announcements');
  const localized = useLocalized();
  const format = useFormat();
  const [showsPast, setShowsPast] = useState(false);
  const { announcementId, revision, title, text, at, editedAt, withdrawnAt, by, past, readers, mail, undelivered } =
    announcement;
  const withdraw = async () => {
    await call(announcementApi.withdraw, { params: { cohortId, announcementId }, body: { revision } });
    await refresh(announcementApi.list);
  };
  return (
    <Card
      title={localized(title)}
      actions={
        withdrawnAt === null ? (
          <Group gap="xs">
            <Button size="sm" variant="default" onClick={onEdit}>
              {t('common:action.edit')}
            </Button>
            <ConfirmButton
              size="sm"
              destructive
              title={t('withdraw.title')}
              text={t('withdraw.text')}
              confirm={t('withdraw.action')}
              run={withdraw}
            >
              {t('withdraw.action')}
            </ConfirmButton>
          </Group>
        ) : (
          <Tag>{t('withdrawn', { date: format.dateTime(withdrawnAt) })}</Tag>
        )
      }
    >
      <Stack gap="sm">
        <p className={classes.text}>{localized(text)}</p>
        <Text size="sm" c="dimmed">
          {[
            format.fullDateTime(at),
            ...(by?.name ? [by.name] : []),
            ...(editedAt === null ? [] : [t('edited', { date: format.dateTime(editedAt) })]),
            t('readers', { count: readers, of: enrolled }),
          ].join(' · ')}
        </Text>
        {mail && (
          <Text size="sm" c="dimmed">
            {t('mail.counts', { ...mail, missed: mail.refused + mail.failed + mail.unknown })}
          </Text>
        )}
        {mail && <Undelivered people={undelivered} counts={mail} />}
        {past.length > 0 && (
          <Group>
            <Button
              size="sm"
              variant="subtle"
              aria-expanded={showsPast}
              onClick={() => setShowsPast((before) => !before)}
            >
              {t('past', { count: past.length })}
            </Button>
          </Group>
        )}
        {showsPast &&
          past.map((earlier) => (
            <div key={earlier.at} className={classes.past}>
              <Text fw={550}>{localized(earlier.title)}</Text>
              <p className={classes.text}>{localized(earlier.text)}</p>
              <Text size="sm" c="dimmed">
                {format.fullDateTime(earlier.at)}
              </Text>
            </div>
          ))}
      </Stack>
    </Card>
  );
}
