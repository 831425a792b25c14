import { Stack } from '@mantine/core';
import { certificateApi } from '@minber/shared/certificates/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { Downloads } from '../Downloads.tsx';
import { StateTags } from '../StateTags.tsx';
import { CertificateFacts } from './CertificateFacts.tsx';
import { Deeds } from './Deeds.tsx';
import { History } from './History.tsx';
import { ReviewCard } from './ReviewCard.tsx';

/** One certificate: what it says, whether it holds, and all that happened to it. */
export default function CertificatePage() {
  const { t } = useTranslation('certificates');
  const localized = useLocalized();
  const { certificateId = '' } = useParams();
  const { data, error, refetch } = useQuery(ask(certificateApi.get, { params: { certificateId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={data.content.person}
        subtitle={localized(data.content.title)}
        badge={<StateTags row={data} />}
        back={{ to: '/certificates', label: t('register.title') }}
      />
      <Stack gap="lg">
        {data.review && <ReviewCard certificate={data} review={data.review} />}
        <Card title={t('one.says')}>
          <Stack>
            <CertificateFacts certificate={data} />
            {data.state === 'valid' && <Downloads certificateId={certificateId} serial={data.serial} />}
            {data.mayRevoke && data.state === 'valid' && <Deeds certificate={data} />}
          </Stack>
        </Card>
        <Card title={t('one.history')}>
          <History entries={data.history} />
        </Card>
      </Stack>
    </>
  );
}
