import { ActionIcon, Alert, Button, Popover, Stack, Tooltip } from '@mantine/core';
import { IconEarOff, IconEyeOff, IconMoodSad } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { useAction } from '../stage/useAction.ts';

/** "Can't hear", "can't see": the organisers learn of it, the viewer gets advice. */
export function TroubleMenu({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const action = useAction();
  const report = async (what: 'sound' | 'picture') => {
    setSent(await action.run(() => session.ask('trouble:report', { what })));
  };
  return (
    <Popover opened={open} onChange={setOpen} onClose={() => setSent(false)} position="top-end" width={290} trapFocus>
      <Popover.Target>
        <Tooltip label={t('room:trouble.label')} disabled={open}>
          <ActionIcon
            variant="default"
            size={44}
            onClick={() => setOpen((before) => !before)}
            aria-label={t('room:trouble.label')}
          >
            <IconMoodSad size={24} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        {sent ? (
          <Alert color="teal" role="status">
            {t('room:trouble.sent')}
          </Alert>
        ) : (
          <Stack gap="xs">
            <Button
              variant="default"
              justify="flex-start"
              leftSection={<IconEarOff size={20} aria-hidden />}
              loading={action.busy}
              onClick={() => void report('sound')}
            >
              {t('room:trouble.sound')}
            </Button>
            <Button
              variant="default"
              justify="flex-start"
              leftSection={<IconEyeOff size={20} aria-hidden />}
              loading={action.busy}
              onClick={() => void report('picture')}
            >
              {t('room:trouble.picture')}
            </Button>
            {action.error && <Alert color="red">{action.error}</Alert>}
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
