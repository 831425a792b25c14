import { Button, Group } from '@mantine/core';
import type { CertificateDetail } from '@minber/shared/certificates/certificate';
import { certificateApi } from '@minber/shared/certificates/contract';
import { IconCopy, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { ReasonModal } from '../../../ui/ReasonModal.tsx';

/** Makes a duplicate, or takes the certificate back. */
export function Deeds({ certificate: { certificateId, kind } }: { certificate: CertificateDetail }) {
  const { t } = useTranslation('certificates');
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'duplicate' | 'revoke' | null>(null);
  const key = useRef(crypto.randomUUID());
  const params = { certificateId };
  const duplicate = async (reason: string) => {
    const made = await call(certificateApi.duplicate, { params, body: { key: key.current, reason } });
    key.current = crypto.randomUUID();
    await refresh(certificateApi.list);
    await navigate(`/certificates/${made.certificateId}`);
  };
  const revoke = async (reason: string) => {
    await call(certificateApi.revoke, { params, body: { reason } });
    await refresh(certificateApi.get, certificateApi.list);
  };
  return (
    <Group gap="xs">
      {kind !== 'duplicate' && (
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => setAsked('duplicate')}
        >
          {t('one.duplicate')}
        </Button>
      )}
      <Button
        variant="light"
        color="red"
        leftSection={<IconX size={16} aria-hidden />}
        onClick={() => setAsked('revoke')}
      >
        {t('one.revoke')}
      </Button>
      {asked && (
        <ReasonModal
          title={t(`one.${asked}`)}
          text={t(`one.${asked}Text`)}
          confirm={t(`one.${asked}`)}
          destructive={asked === 'revoke'}
          onConfirm={asked === 'revoke' ? revoke : duplicate}
          onClose={() => setAsked(null)}
        />
      )}
    </Group>
  );
}
