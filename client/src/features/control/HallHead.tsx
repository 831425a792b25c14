import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { Tile } from '@minber/shared/attendance/control';
import { IconClipboardCheck, IconPhone, IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './PeopleDrawer.module.css';

interface Props {
  tile: Tile;
  /** Roll-calls are asked for and taken while the session runs. */
  running: boolean;
  onAsk: () => void;
  onByPhone: () => void;
}

/** Who runs the hall and how to reach him, what was asked and said, and the roll-call. */
export function HallHead({ tile, running, onAsk, onByPhone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { readiness, rollCall, ask } = tile;
  return (
    <Stack gap={6}>
      {readiness && (
        <Group gap="xs" justify="space-between">
          <Text>
            {readiness.coordinatorName
              ? t('control:coordinator', { name: readiness.coordinatorName })
              : t('control:coordinatorUnknown')}
          </Text>
          {readiness.coordinatorPhone && (
            <Anchor href={`tel:${readiness.coordinatorPhone}`} className={classes.ring ?? ''}>
              <IconPhone size={20} aria-hidden /> {readiness.coordinatorPhone}
            </Anchor>
          )}
        </Group>
      )}
      {ask && (
        <Text size="sm" c="var(--minber-warn)" fw={600}>
          {t('control:reason.roll-call-due', { time: format.time(ask.at) })}
        </Text>
      )}
      {rollCall && (
        <Text size="sm" c={rollCall.heads === rollCall.listed ? 'dimmed' : 'red'}>
          {t('control:rollCall', { ...rollCall, at: format.time(rollCall.at) })}
        </Text>
      )}
      {tile.messages.map((message) => (
        <Text key={message.messageId} size="sm" c={message.deskAt === null ? 'red' : 'dimmed'}>
          {t(message.deskAt === null ? 'control:message.unread' : 'control:message.read', {
            text: message.text,
            by: message.deskBy,
          })}
        </Text>
      ))}
      {running && tile.place.kind === 'hall' && (
        <Group gap="xs">
          {may('roll-call:take') && (
            <Button variant="default" leftSection={<IconPhoneCall size={18} aria-hidden />} onClick={onByPhone}>
              {t('control:phone.button')}
            </Button>
          )}
          {may('roll-call:ask') && (
            <Button variant="default" leftSection={<IconClipboardCheck size={18} aria-hidden />} onClick={onAsk}>
              {t('control:asked.ask')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
