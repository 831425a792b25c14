import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The short code that stands beside the QR, for a phone whose camera does not want to. */
export function TypeCode({ onTyped }: { onTyped: (code: string) => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const clean = code.replace(/[\s-]/g, '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onTyped(clean);
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Title order={1} size="h2">
          {t('desk:scan.title')}
        </Title>
        <Text>{t('desk:scan.typeText')}</Text>
        <TextInput
          size="lg"
          label={t('desk:scan.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={14}
          data-autofocus
        />
        <Button type="submit" size="lg" disabled={clean.length < 6}>
          {t('desk:scan.next')}
        </Button>
      </Stack>
    </form>
  );
}
