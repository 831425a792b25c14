import { Alert, Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { isOpen } from '@minber/shared/live/floor';
import { IconHandStop } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { randomId } from '../../live/ids.ts';
import type { SeminarSession } from '../../live/session.ts';
import { FormActions } from '../../ui/FormActions.tsx';
import { useAction } from '../stage/useAction.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import { useShortcut } from './useShortcut.ts';

/** Asks for the floor with one line. Gone while an entry of one's own is open. */
export function HandButton({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { me, live, phase } = useWatchable(session.state);
  const [open, setOpen] = useState(false);
  const [line, setLine] = useState('');
  const key = useRef(randomId());
  const action = useAction();
  const asked = me?.floorEntry ? isOpen(me.floorEntry) : false;
  const can = me?.mayRaise === true && !asked && live?.session?.state === 'live';
  useShortcut('KeyH', () => can && setOpen(true));
  if (!can) return null;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done = await action.run(() => session.ask('floor:raise', { line, key: key.current }));
    if (!done) return;
    key.current = randomId();
    setLine('');
    setOpen(false);
  };
  return (
    <>
      <Button
        size="md"
        color="gold.4"
        leftSection={<IconHandStop size={20} aria-hidden />}
        onClick={() => setOpen(true)}
        disabled={phase !== 'up'}
      >
        {t('room:hand.raise')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('room:hand.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <form onSubmit={(event) => void send(event)}>
          <Stack>
            <TextInput
              label={t('room:hand.line')}
              placeholder={t('room:hand.example')}
              value={line}
              onChange={(event) => setLine(event.currentTarget.value)}
              maxLength={200}
              required
              data-autofocus
            />
            <Text size="sm" c="dimmed">
              {t('room:hand.note')}
            </Text>
            {action.error && <Alert color="red">{action.error}</Alert>}
            <FormActions onCancel={() => setOpen(false)} busy={action.busy} disabled={line.trim() === ''}>
              {t('room:hand.send')}
            </FormActions>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
