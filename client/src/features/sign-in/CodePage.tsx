import { Button, Stack, Text, TextInput } from '@mantine/core';
import { sessionApi } from '@minber/shared/identity/session-api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { call } from '../../api/call.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import classes from './narrow.module.css';
import { useEnter } from './useEnter.ts';
import { useFragment } from './useLinkToken.ts';

/** A coordinator's one-time code: typed from the slip, or carried by the slip's QR after `#` and spent at once. */
export default function CodePage() {
  const { t } = useTranslation('signIn');
  const { search } = useLocation();
  const secret = useFragment();
  const enter = useEnter();
  const [code, setCode] = useState(() => grouped(secret));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const scanned = useRef(digits(secret));
  useTitle(t('code.title'));

  const spend = useCallback(
    async (text: string) => {
      setBusy(true);
      setError(null);
      try {
        await enter(await call(sessionApi.signInWithCode, { body: { code: text } }));
      } catch (cause) {
        setError(cause);
        setBusy(false);
      }
    },
    [enter],
  );

  useEffect(() => {
    const text = scanned.current;
    if (text.length !== 12) return;
    scanned.current = '';
    void spend(text);
  }, [spend]);

  return (
    <div className={classes.narrow}>
      <Card level={1} title={t('code.title')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && digits(code).length === 12) void spend(digits(code));
          }}
        >
          <Stack>
            <Text c="dimmed">{t('code.text')}</Text>
            {error !== null && <ErrorPanel error={error} />}
            <TextInput
              label={t('code.label')}
              size="lg"
              inputMode="numeric"
              autoComplete="one-time-code"
              placeholder="0000 0000 0000"
              classNames={{ input: classes.code ?? '' }}
              value={code}
              onChange={(event) => setCode(grouped(event.currentTarget.value))}
            />
            <Button type="submit" loading={busy} disabled={digits(code).length !== 12} fullWidth>
              {t('submit')}
            </Button>
            <Button component={Link} to={{ pathname: '/sign-in', search }} variant="subtle" fullWidth>
              {t('withPassword')}
            </Button>
          </Stack>
        </form>
      </Card>
    </div>
  );
}

function digits(text: string): string {
  return text.replace(/\D/g, '').slice(0, 12);
}

/** As the slip prints it: in groups of four. */
function grouped(text: string): string {
  return digits(text).replace(/(\d{4})(?=\d)/g, '$1 ');
}
