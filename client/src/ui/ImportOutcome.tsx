import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from './Tag.tsx';

interface Props {
  counts: [text: string, tone: Tone][];
  /** The rows without problems have been written. */
  applied: boolean;
  busy: boolean;
  /** How many rows would be written. */
  changes: number;
  onApply: () => void;
  onOther: () => void;
  onDone: () => void;
}

/** What a file would do, in numbers, and the reader's word on it. */
export function ImportOutcome({ counts, applied, busy, changes, onApply, onOther, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Group gap="xs">
        {counts.map(([text, tone]) => (
          <Tag key={text} tone={tone}>
            {text}
          </Tag>
        ))}
      </Group>
      {applied ? (
        <Alert color="green" role="status">
          {t('common:file.applied')}
        </Alert>
      ) : (
        changes === 0 && <Alert color="blue">{t('common:file.nothing')}</Alert>
      )}
      <Group>
        {!applied && (
          <Button loading={busy} disabled={changes === 0} onClick={onApply}>
            {t('common:file.apply', { count: changes })}
          </Button>
        )}
        <Button variant="default" onClick={onOther}>
          {t('common:file.other')}
        </Button>
        {applied && <Button onClick={onDone}>{t('common:action.close')}</Button>}
      </Group>
    </Stack>
  );
}
