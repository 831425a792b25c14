import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { identityApi } from '@minber/shared/identity/contract';
import type { PersonView } from '@minber/shared/identity/person';
import type { IssuedLink } from '@minber/shared/identity/session';
import { IconKey, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { fullName } from '../../ui/names.ts';
import { QrImage } from '../../ui/QrImage.tsx';
import { useRun } from '../../ui/useRun.ts';

/** An invitation, or a reset for who has a password: a link shown once, to copy or to scan from the screen. */
export function PersonLinks({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [link, setLink] = useState<IssuedLink | null>(null);
  const { busy, error, run } = useRun();
  const endpoint = person.hasPassword ? identityApi.resetPassword : identityApi.invite;
  const kind = person.hasPassword ? 'reset' : 'invite';
  return (
    <Stack>
      <Title order={3} size="h5">
        {t('link.title')}
      </Title>
      {error !== null && <ErrorPanel error={error} />}
      {!link && (
        <>
          <Text c="dimmed">{t(`link.${kind}.text`)}</Text>
          <Group>
            <Button
              variant="default"
              loading={busy}
              leftSection={kind === 'reset' ? <IconKey size={18} aria-hidden /> : <IconLink size={18} aria-hidden />}
              onClick={() => void run(async () => setLink(await call(endpoint, { params: { personId: person.id } })))}
            >
              {t(`link.${kind}.do`)}
            </Button>
          </Group>
        </>
      )}
      {link && (
        <>
          <CopyField label={t('link.label')} value={link.url} />
          <Text size="sm" c="dimmed">
            {t('link.once', { time: format.fullDateTime(link.expiresAt) })}
          </Text>
          <QrImage value={link.url} label={t('link.qr', { name: fullName(person) })} />
        </>
      )}
    </Stack>
  );
}
