import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { useAction } from '../stage/useAction.ts';
import { useWatchable } from '../stage/useWatchable.ts';

/** The planned end has passed: is it over? "Not yet" is asked again in ten minutes. */
export function AskToEnd({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { live } = useWatchable(session.state);
  const end = useAction();
  const goOn = useAction();
  const running = live?.session;
  if (!running?.askHostToEnd) return null;
  const { sessionId } = running;
  return (
    <Modal
      opened
      onClose={() => void goOn.run(() => session.ask('session:go-on', { sessionId }))}
      title={t('studio:askEnd.title')}
      withCloseButton={false}
    >
      <Text>{t('studio:askEnd.text')}</Text>
      {(end.error ?? goOn.error) && (
        <Alert color="red" mt="sm">
          {end.error ?? goOn.error}
        </Alert>
      )}
      <Group justify="space-between" mt="lg">
        <Button
          color="red"
          loading={end.busy}
          onClick={() => void end.run(() => session.ask('session:end', { sessionId }))}
        >
          {t('studio:session.end')}
        </Button>
        <Button
          data-autofocus
          loading={goOn.busy}
          onClick={() => void goOn.run(() => session.ask('session:go-on', { sessionId }))}
        >
          {t('studio:askEnd.notYet')}
        </Button>
      </Group>
    </Modal>
  );
}
