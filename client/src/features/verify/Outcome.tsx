import { Alert, Stack, Text } from '@mantine/core';
import type { PublicCertificate } from '@minber/shared/certificates/certificate';
import type { PublicVersion, Verification } from '@minber/shared/reports/verify';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { FoundCertificate } from './FoundCertificate.tsx';
import { FoundVersion } from './FoundVersion.tsx';
import type { Unfit } from './look-at-file.ts';

/** What came of a check, and of which file. */
export type Checked = (Verification | { result: 'unfit'; reason: Unfit }) & { fileName?: string };

/** Whether it holds, and everything that is known of it. */
export function Outcome({ outcome }: { outcome: Checked }) {
  const { fileName } = outcome;
  return (
    <Stack gap="xs">
      {fileName && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {fileName}
        </Text>
      )}
      <Verdict outcome={outcome} />
    </Stack>
  );
}

function Verdict({ outcome }: { outcome: Checked }) {
  const { t } = useTranslation('verify');
  if (outcome.result === 'unfit') {
    return (
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t(`unfit.${outcome.reason}.title`)}>
        {t(`unfit.${outcome.reason}.text`)}
      </Alert>
    );
  }
  if (outcome.result === 'invalid') {
    return (
      <Alert color="red" icon={<IconCircleX aria-hidden />} title={t(`invalid.${outcome.reason}.title`)}>
        {t(`invalid.${outcome.reason}.text`)}
      </Alert>
    );
  }
  const { found } = outcome;
  if (found.document === 'report') return <Report version={found.version} />;
  return <Certificate certificate={found.certificate} />;
}

function Report({ version }: { version: PublicVersion }) {
  const { t } = useTranslation('verify');
  return (
    <Stack>
      {version.supersededBy === null ? (
        <Valid
          title={t('valid.report', { serial: version.serial, version: version.version })}
          text={t('valid.latest')}
        />
      ) : (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('superseded.title', { version: version.supersededBy })}
        >
          {t('superseded.text')}
        </Alert>
      )}
      <FoundVersion version={version} />
    </Stack>
  );
}

function Certificate({ certificate }: { certificate: PublicCertificate }) {
  const { t } = useTranslation('verify');
  const format = useFormat();
  return (
    <Stack>
      {certificate.revokedAt === null ? (
        <Valid title={t('valid.certificate', { serial: certificate.serial })} text={t('valid.inForce')} />
      ) : (
        <Alert
          color="red"
          icon={<IconCircleX aria-hidden />}
          title={t('revoked.title', { date: format.date(certificate.revokedAt) })}
        >
          {t('revoked.text')}
        </Alert>
      )}
      <FoundCertificate certificate={certificate} />
    </Stack>
  );
}

function Valid({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('verify');
  return (
    <Alert color="green" icon={<IconCircleCheck aria-hidden />} title={title}>
      {text} {t('valid.compare')}
    </Alert>
  );
}
