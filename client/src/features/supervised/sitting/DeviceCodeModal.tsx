import { Loader, Modal, Stack, Text } from '@mantine/core';
import { sittingApi } from '@minber/shared/supervised/contract';
import type { Sitting, SittingPerson } from '@minber/shared/supervised/sittings';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { QrImage } from '../../../ui/QrImage.tsx';
import { useRun } from '../../../ui/useRun.ts';
import classes from './sitting.module.css';

interface Props {
  sitting: Sitting;
  person: SittingPerson;
  onClose: () => void;
}

/** A code for one device of the hall and one person; it is shown here and nowhere again. */
export function DeviceCodeModal({ sitting: { sittingId }, person: { person }, onClose }: Props) {
  const { t } = useTranslation('supervised');
  const format = useFormat();
  const { error, run } = useRun();
  const [issued, setIssued] = useState<{ code: string; until: number } | null>(null);
  const asked = useRef(false);
  const { personId } = person;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const body = { personId, key: crypto.randomUUID() };
    void run(async () => setIssued(await call(sittingApi.lend, { params: { sittingId }, body })));
  }, [personId, run, sittingId]);
  return (
    <Modal opened onClose={onClose} title={person.name} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      {error !== null && <ErrorPanel error={error} />}
      {!issued && error === null && <Loader aria-label={t('common:loading')} />}
      {issued && (
        <Stack align="center" ta="center">
          <Text>{t('lend.how', { address: `${location.host}/test-device` })}</Text>
          <div className={classes.code}>{issued.code}</div>
          <QrImage value={`${location.origin}/test-device#${issued.code}`} label={t('lend.qr')} />
          <Text size="sm" c="dimmed">
            {t('lend.until', { time: format.time(issued.until) })}
          </Text>
        </Stack>
      )}
    </Modal>
  );
}
