import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { Id } from '@minber/shared/platform/ids';
import { expectedApi } from '@minber/shared/seminars/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import type { ExpectedTaskProps } from './ExpectedModal.tsx';
import { refreshExpected } from './refreshExpected.ts';
import { placeOf, WantedPlacePicker } from './WantedPlacePicker.tsx';

interface Props extends ExpectedTaskProps {
  task: { kind: 'move' | 'remove'; personIds: Id[] };
}

/** Another place for those who are picked, or off the list. */
export function ChangeExpected({ task, seminarId, revision, needsReason, onDone }: Props) {
  const { t } = useTranslation('seminars');
  const [place, setPlace] = useState('auto');
  const [reason, setReason] = useState('');
  const { busy, error, run } = useRun();
  const { kind, personIds } = task;

  async function change() {
    const body = { revision, personIds, reason: reason.trim() || undefined };
    const params = { seminarId };
    if (kind === 'move') await call(expectedApi.move, { params, body: { ...body, place: placeOf(place) } });
    else await call(expectedApi.remove, { params, body });
    await refreshExpected();
    onDone();
  }

  return (
    <Stack>
      <Text>{t(`expected.${kind}Text`, { count: personIds.length })}</Text>
      {error !== null && <ErrorPanel error={error} />}
      {kind === 'move' && <WantedPlacePicker value={place} onChange={setPlace} />}
      {needsReason && (
        <TextInput
          label={t('expected.reason')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end">
        <Button
          loading={busy}
          disabled={needsReason && reason.trim() === ''}
          {...(kind === 'remove' && { color: 'red' })}
          onClick={() => void run(change)}
        >
          {kind === 'move' ? t('expected.moveDo') : t('common:action.remove')}
        </Button>
      </Group>
    </Stack>
  );
}
