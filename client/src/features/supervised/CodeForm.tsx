import { Button, Stack, Text, TextInput, type TextInputProps } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { useFragment } from '../stage/useFragment.ts';

interface Props {
  /** How the code is asked for. */
  input: Pick<TextInputProps, 'label' | 'description' | 'placeholder' | 'inputMode' | 'autoCapitalize' | 'spellCheck'>;
  enter: (code: string) => Promise<unknown>;
}

/** The code that opens a test in a hall: typed, or brought by a QR. */
export function CodeForm({ input, enter }: Props) {
  const { t } = useTranslation('supervised');
  const { busy, error, run } = useRun();
  const [code, setCode] = useState(useFragment());
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && code.trim() !== '') void run(() => enter(code));
  };
  return (
    <form onSubmit={begin} noValidate>
      <Stack>
        <TextInput
          {...input}
          size="lg"
          autoComplete="off"
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {error !== null && <ErrorPanel error={error} />}
        <Button
          type="submit"
          size="lg"
          loading={busy}
          disabled={code.trim() === ''}
          leftSection={<IconPlayerPlay size={20} aria-hidden />}
        >
          {t('own.begin')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('own.time')}
        </Text>
      </Stack>
    </form>
  );
}
