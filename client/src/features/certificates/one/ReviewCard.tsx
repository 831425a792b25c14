import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { CertificateDetail, Standing } from '@minber/shared/certificates/certificate';
import { certificateApi } from '@minber/shared/certificates/contract';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ReasonModal } from '../../../ui/ReasonModal.tsx';
import { StandingText } from './StandingText.tsx';

const decisions = ['keep', 'reissue', 'revoke'] as const;
type Decision = (typeof decisions)[number];

/** What a correction found, and what may become of the certificate. */
export function ReviewCard({ certificate, review }: { certificate: CertificateDetail; review: Standing }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Decision | null>(null);
  const { certificateId, content, mayRevoke } = certificate;
  const decide = async (decision: Decision, reason: string) => {
    const holds = await call(certificateApi.decide, { params: { certificateId }, body: { decision, reason } });
    await refresh(certificateApi.get, certificateApi.list);
    if (holds.certificateId !== certificateId) await navigate(`/certificates/${holds.certificateId}`);
  };
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('review.title')}>
      <Stack gap="sm">
        <Text>{t('review.stated', { hours: format.number(content.minutes / academicHourMinutes) })}</Text>
        <StandingText standing={review} />
        {mayRevoke && (
          <Group gap="xs">
            {decisions
              .filter((decision) => decision !== 'reissue' || review.eligible)
              .map((decision) => (
                <Button key={decision} size="sm" variant="default" onClick={() => setAsked(decision)}>
                  {t(`review.${decision}`)}
                </Button>
              ))}
          </Group>
        )}
      </Stack>
      {asked && (
        <ReasonModal
          title={t(`review.${asked}`)}
          text={t(`review.${asked}Text`)}
          confirm={t(`review.${asked}`)}
          destructive={asked === 'revoke'}
          onConfirm={(reason) => decide(asked, reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </Alert>
  );
}
