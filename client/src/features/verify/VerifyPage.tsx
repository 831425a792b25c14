import { Stack, Text } from '@mantine/core';
import { verifyApi } from '@minber/shared/reports/verify';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { useRun } from '../../ui/useRun.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { CodeForm } from './CodeForm.tsx';
import { lookAtFile } from './look-at-file.ts';
import { type Checked, Outcome } from './Outcome.tsx';
import classes from './VerifyPage.module.css';

/** Open to everyone: is this report or certificate the one the institution signed? By its file, or by what stands on paper. */
export default function VerifyPage() {
  const { t } = useTranslation('verify');
  const { busy, error, run } = useRun();
  const [outcome, setOutcome] = useState<Checked | null>(null);
  const result = useRef<HTMLDivElement>(null);
  useTitle(t('title'));
  useEffect(() => {
    if (outcome || error !== null) result.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [outcome, error]);
  const find = (ask: () => Promise<Checked>) => {
    setOutcome(null);
    return run(async () => setOutcome(await ask()));
  };
  return (
    <Stack gap="lg" className={classes.page}>
      <div>
        <h1 className={classes.title}>{t('title')}</h1>
        <Text c="dimmed">{t('lead')}</Text>
      </div>
      <div className={classes.ways}>
        <Card title={t('file.title')}>
          <FileDrop
            label={t('file.label')}
            accept=".pdf,.xlsx"
            hint={t('file.hint')}
            busy={busy}
            onFile={(file) => void find(() => checkFile(file))}
          />
        </Card>
        <Card title={t('code.title')}>
          <CodeForm
            busy={busy}
            onFind={(body) =>
              void find(async () => ({ result: 'valid', found: await call(verifyApi.verifyCode, { body }) }))
            }
          />
        </Card>
      </div>
      <div aria-live="polite" ref={result}>
        {error !== null && <ErrorPanel error={error} />}
        {outcome && <Outcome outcome={outcome} />}
      </div>
    </Stack>
  );
}

async function checkFile(file: File): Promise<Checked> {
  const reason = await lookAtFile(file);
  if (reason) return { result: 'unfit', reason, fileName: file.name };
  return { ...(await call(verifyApi.verifyFile, { upload: file })), fileName: file.name };
}
