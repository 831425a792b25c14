import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from './ErrorPanel.tsx';

interface Props extends ButtonProps {
  children: ReactNode;
  /** The question, as a heading. */
  title: string;
  /** What follows from saying yes. */
  text: ReactNode;
  /** The word on the button that does it. */
  confirm: string;
  /** Something is taken away by it: only then is the button that does it red. */
  destructive?: boolean;
  run: () => Promise<unknown>;
}

/** Asks once before something that cannot be taken back; a refusal is shown in the same place. */
export function ConfirmButton({ children, title, text, confirm, destructive = false, run, ...button }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function act() {
    setBusy(true);
    setError(null);
    try {
      await run();
      setOpen(false);
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button variant="default" {...button} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={title}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack>
          <Text component="div">{text}</Text>
          {error !== null && <ErrorPanel error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)} data-autofocus>
              {t('common:action.cancel')}
            </Button>
            <Button {...(destructive && { color: 'red' })} loading={busy} onClick={() => void act()}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
