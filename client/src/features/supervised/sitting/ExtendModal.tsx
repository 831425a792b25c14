import { Modal, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { sittingApi } from '@minber/shared/supervised/contract';
import type { Sitting, SittingPerson } from '@minber/shared/supervised/sittings';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FormActions } from '../../../ui/FormActions.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { showSitting } from './useSitting.ts';

interface Props {
  sitting: Sitting;
  /** Null: everybody who writes. */
  person: SittingPerson | null;
  onClose: () => void;
}

const minutesAtMost = 180;

/** More time, with its reason, for one person or for everybody who writes. */
export function ExtendModal({ sitting: { sittingId, people }, person, onClose }: Props) {
  const { t } = useTranslation('supervised');
  const { busy, error, run } = useRun();
  const [minutes, setMinutes] = useState(10);
  const [reason, setReason] = useState('');
  const key = useRef(crypto.randomUUID());
  const writing = people.filter(({ attempt }) => attempt?.state === 'open').length;
  const extend = async (event: FormEvent) => {
    event.preventDefault();
    const body = { key: key.current, minutes, personId: person?.person.personId ?? null, reason };
    const done = await run(async () => showSitting(await call(sittingApi.extend, { params: { sittingId }, body })));
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={person ? t('extend.one', { name: person.person.name }) : t('extend.all')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={(event) => void extend(event)}>
        <Stack>
          {!person && <Text>{t('extend.text', { count: writing })}</Text>}
          <NumberInput
            label={t('extend.minutes')}
            min={1}
            max={minutesAtMost}
            allowDecimal={false}
            value={minutes}
            onChange={(next) => setMinutes(Math.max(1, Number(next || 1)))}
            data-autofocus
          />
          <Textarea
            label={t('reason')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {error !== null && <ErrorPanel error={error} />}
          <FormActions onCancel={onClose} busy={busy} disabled={reason.trim().length < 3}>
            {t('extend.action')}
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}
