import { Button, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './VerifyPage.module.css';

interface Props {
  busy: boolean;
  onFind: (wanted: { serial: string; checkCode: string }) => void;
}

/** Number and check code as they stand on paper, or as the QR on it carries them after `#`: then found at once. */
export function CodeForm({ busy, onFind }: Props) {
  const { t } = useTranslation('verify');
  const [scanned] = useState(() => location.hash.slice(1).split('/'));
  const [serial, setSerial] = useState(scanned[0] ?? '');
  const [checkCode, setCheckCode] = useState(scanned[1] ?? '');
  const atOnce = useRef(scanned.length === 2 ? onFind : undefined);

  useEffect(() => {
    history.replaceState(history.state, '', location.pathname + location.search);
    atOnce.current?.({ serial: scanned[0] ?? '', checkCode: scanned[1] ?? '' });
    atOnce.current = undefined;
  }, [scanned]);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onFind({ serial, checkCode });
      }}
    >
      <Stack>
        <TextInput
          label={t('code.serial')}
          placeholder="0000017"
          autoComplete="off"
          className={classes.code ?? ''}
          value={serial}
          onChange={(event) => setSerial(event.currentTarget.value)}
        />
        <TextInput
          label={t('code.checkCode')}
          placeholder="XXXX-XXXX-XXXX"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className={classes.code ?? ''}
          value={checkCode}
          onChange={(event) => setCheckCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={busy} disabled={serial.trim() === '' || checkCode.trim() === ''} fullWidth>
          {t('code.submit')}
        </Button>
      </Stack>
    </form>
  );
}
