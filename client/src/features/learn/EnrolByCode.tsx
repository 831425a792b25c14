import { Button, TextInput } from '@mantine/core';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import classes from './EnrolByCode.module.css';

const codeLength = 8;

/** Takes part by the code of a cohort, as an organiser told it. */
export function EnrolByCode() {
  const { t } = useTranslation('learn');
  const navigate = useNavigate();
  const { busy, error, run } = useRun();
  const [code, setCode] = useState('');
  const [isShort, setShort] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const isMissing = code.replace(/[^a-z0-9]/gi, '').length !== codeLength;
    setShort(isMissing);
    if (isMissing || busy) return;
    void run(async () => {
      const { cohortId } = await call(learnApi.enrolByCode, { body: { code } });
      await refresh(learnApi.mine);
      await navigate(`/learn/${cohortId}`);
    });
  }

  return (
    <Card title={t('enrol.title')}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <TextInput
          label={t('enrol.code')}
          description={t('enrol.hint')}
          placeholder="ABCD-2345"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={isShort ? t('enrol.short') : undefined}
          className={classes.code}
        />
        <Button type="submit" loading={busy}>
          {t('enrol.submit')}
        </Button>
      </form>
      {error !== null && <ErrorPanel error={error} />}
    </Card>
  );
}
