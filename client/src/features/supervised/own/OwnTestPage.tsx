import { Button, Stack, Text, TextInput } from '@mantine/core';
import { hallTestApi } from '@minber/shared/supervised/contract';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { useFragment } from '../../stage/useFragment.ts';

/** A test in the hall on one's own device: the code that is read out, or its QR, and the attempt begins. */
export default function OwnTestPage() {
  const { t } = useTranslation('supervised');
  const navigate = useNavigate();
  const { busy, error, run } = useRun();
  const [code, setCode] = useState(useFragment());
  const key = useRef(crypto.randomUUID());
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (busy || code.trim() === '') return;
    void run(async () => {
      const { attemptId } = await call(hallTestApi.enter, { body: { key: key.current, code } });
      await navigate(`/attempts/${attemptId}`, { replace: true });
    });
  };
  return (
    <>
      <PageHeader title={t('own.title')} subtitle={t('own.text')} />
      <Card>
        <form onSubmit={begin} noValidate>
          <Stack maw={360}>
            <TextInput
              label={t('own.code')}
              description={t('own.codeHint')}
              size="lg"
              inputMode="numeric"
              autoComplete="off"
              data-autofocus
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
      </Card>
    </>
  );
}
