import { Stack, Text } from '@mantine/core';
import { certificateApi } from '@minber/shared/certificates/contract';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { IconCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { Downloads } from './Downloads.tsx';
import { StateTags } from './StateTags.tsx';

/** The reader's own certificates, to keep and to show. */
export default function MyCertificatesPage() {
  const { t } = useTranslation('certificates');
  const localized = useLocalized();
  const format = useFormat();
  const { data, error, refetch, isPending } = useQuery(ask(certificateApi.mine));
  return (
    <>
      <PageHeader title={t('mine.title')} subtitle={t('mine.subtitle')} />
      {isPending && <ListSkeleton rows={2} />}
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState
          icon={<IconCertificate size={40} stroke={1.4} />}
          title={t('mine.none')}
          text={t('mine.noneText')}
          action={{ label: t('mine.programmes'), to: '/programmes' }}
        />
      )}
      <Stack>
        {data?.items.map((row) => (
          <Card
            key={row.certificateId}
            title={localized(row.content.title)}
            actions={row.state === 'valid' ? undefined : <StateTags row={{ state: row.state, needsReview: false }} />}
          >
            <Stack gap="sm">
              <Facts
                facts={[
                  [t('fields.kind'), t(`kinds.${row.kind}`)],
                  [t('fields.serial'), row.serial],
                  [t('fields.issued'), row.issuedAt !== null && format.date(row.issuedAt)],
                  [t('fields.hours'), format.number(row.content.minutes / academicHourMinutes)],
                  [t('fields.order'), row.content.orderNumber],
                  [t('fields.original'), row.content.original?.serial],
                  [t('fields.replaces'), row.content.replaces],
                ]}
              />
              {row.state === 'valid' ? (
                <Downloads certificateId={row.certificateId} serial={row.serial} />
              ) : (
                <Text c="dimmed">{t('mine.revoked')}</Text>
              )}
            </Stack>
          </Card>
        ))}
      </Stack>
    </>
  );
}
