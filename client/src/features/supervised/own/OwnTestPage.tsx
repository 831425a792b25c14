import { Box } from '@mantine/core';
import { hallTestApi } from '@minber/shared/supervised/contract';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { CodeForm } from '../CodeForm.tsx';

/** A test in the hall on one's own device: the code that is read out, or its QR, and the attempt begins. */
export default function OwnTestPage() {
  const { t } = useTranslation('supervised');
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const enter = async (code: string) => {
    const { attemptId } = await call(hallTestApi.enter, { body: { key: key.current, code } });
    await navigate(`/attempts/${attemptId}`, { replace: true });
  };
  return (
    <>
      <PageHeader title={t('own.title')} subtitle={t('own.text')} />
      <Card>
        <Box maw={360}>
          <CodeForm
            input={{ label: t('own.code'), description: t('own.codeHint'), inputMode: 'numeric' }}
            enter={enter}
          />
        </Box>
      </Card>
    </>
  );
}
