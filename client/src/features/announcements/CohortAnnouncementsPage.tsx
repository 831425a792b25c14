import { Button, Stack } from '@mantine/core';
import { announcementApi } from '@minber/shared/programmes/announcement-contract';
import type { Announcement } from '@minber/shared/programmes/announcements';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { AnnouncementCard } from './AnnouncementCard.tsx';
import { AnnouncementModal } from './AnnouncementModal.tsx';

/** What a cohort was told, and what it is to be told next. */
export default function CohortAnnouncementsPage() {
  const { t } = useTranslation('announcements');
  const { cohortId = '' } = useParams();
  const localized = useLocalized();
  const may = useMay();
  const [open, setOpen] = useState<Announcement | 'new' | null>(null);
  const { data, error, refetch } = useQuery(ask(announcementApi.list, { params: { cohortId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={localized(data.cohortTitle)}
        back={may('cohort:read') ? { to: `/cohorts/${cohortId}`, label: localized(data.cohortTitle) } : undefined}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('new')}>
            {t('new')}
          </Button>
        }
      />
      <Stack>
        {data.items.length === 0 && (
          <EmptyState icon={<IconSpeakerphone size={40} stroke={1.4} />} title={t('none')} text={t('noneText')} />
        )}
        {data.items.map((announcement) => (
          <AnnouncementCard
            key={announcement.announcementId}
            cohortId={cohortId}
            announcement={announcement}
            enrolled={data.enrolled}
            onEdit={() => setOpen(announcement)}
          />
        ))}
      </Stack>
      {open !== null && (
        <AnnouncementModal
          cohortId={cohortId}
          announcement={open === 'new' ? undefined : open}
          isMailOn={data.isMailOn}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
