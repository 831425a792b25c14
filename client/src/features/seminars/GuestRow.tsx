import { Button, Group, Stack, Text } from '@mantine/core';
import { guestApi, seminarApi } from '@minber/shared/seminars/contract';
import type { GuestLinkState, GuestSpeaker } from '@minber/shared/seminars/people';
import type { Seminar } from '@minber/shared/seminars/state';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { QrImage } from '../../ui/QrImage.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';
import classes from './OverviewTab.module.css';

const tones: Record<GuestLinkState, Tone> = { none: 'plain', open: 'calm', used: 'good', expired: 'warn' };

/** One guest speaker with the state of his link. */
export function GuestRow({ seminar, guest }: { seminar: Seminar; guest: GuestSpeaker }) {
  const { t } = useTranslation('seminars');
  const format = useFormat();
  const [link, setLink] = useState<{ url: string; expiresAt: number } | null>(null);
  const { busy, error, run } = useRun();
  const params = { seminarId: seminar.seminarId, guestId: guest.guestId };

  async function makeLink() {
    setLink(await call(guestApi.createLink, { params }));
    await refresh(seminarApi.get);
  }

  async function write(endpoint: typeof guestApi.remove | typeof guestApi.revokeLink) {
    await call(endpoint, { params });
    setLink(null);
    await refresh(seminarApi.get);
  }

  return (
    <li>
      <div className={classes.session}>
        <Group gap="md">
          <PersonName name={guest.name} details={[guest.position, guest.organisation]} />
          <Tag tone={tones[guest.link]}>{t(`guest.link.${guest.link}`)}</Tag>
        </Group>
        {seminar.mine.mayEdit && (
          <Group gap="xs">
            <Button
              size="sm"
              variant="default"
              loading={busy}
              leftSection={<IconLink size={16} aria-hidden />}
              onClick={() => void run(makeLink)}
            >
              {guest.link === 'none' ? t('guest.makeLink') : t('guest.newLink')}
            </Button>
            {(guest.link === 'open' || guest.link === 'used') && (
              <ConfirmButton
                size="sm"
                destructive
                title={t('guest.revokeTitle')}
                text={t('guest.revokeText', { name: guest.name })}
                confirm={t('guest.revoke')}
                run={() => write(guestApi.revokeLink)}
              >
                {t('guest.revoke')}
              </ConfirmButton>
            )}
            <ConfirmButton
              size="sm"
              variant="subtle"
              color="red"
              destructive
              title={t('guest.removeTitle')}
              text={t('guest.removeText', { name: guest.name })}
              confirm={t('common:action.remove')}
              run={() => write(guestApi.remove)}
            >
              {t('common:action.remove')}
            </ConfirmButton>
          </Group>
        )}
      </div>
      {error !== null && <ErrorPanel error={error} />}
      {link && (
        <Stack gap="xs" mt="sm">
          <CopyField label={t('guest.linkLabel', { name: guest.name })} value={link.url} />
          <Text size="sm" c="dimmed">
            {t('guest.once', { time: format.fullDateTime(link.expiresAt) })}
          </Text>
          <QrImage value={link.url} label={t('guest.linkLabel', { name: guest.name })} size={160} />
        </Stack>
      )}
    </li>
  );
}
