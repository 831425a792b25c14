import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import type { SaveState } from './useAutosave.ts';

interface Props {
  state: SaveState;
  error: unknown;
  retry: () => void;
  /** Takes what the other one saved; one's own changes are lost. */
  takeTheirs: () => void;
  /** Puts one's own over it. */
  keepMine: () => void;
}

/** Whether everything is saved, in a word; where it is not, why and what to do. */
export function SaveBanner({ state, error, retry, takeTheirs, keepMine }: Props) {
  const { t } = useTranslation('programmes');
  return (
    <div>
      <Text size="sm" c="dimmed" role="status">
        {t(`save.${state}`)}
      </Text>
      {state === 'failed' && <ErrorPanel error={error} retry={retry} />}
      {state === 'conflict' && (
        <Alert color="yellow" title={t('conflict.title')} role="alert">
          <Text size="sm">{t('conflict.text')}</Text>
          <Group mt="sm">
            <Button size="sm" variant="default" onClick={takeTheirs}>
              {t('conflict.theirs')}
            </Button>
            <Button size="sm" variant="default" onClick={keepMine}>
              {t('conflict.mine')}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}
