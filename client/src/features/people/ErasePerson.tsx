import { Button, List, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { identityApi } from '@minber/shared/identity/contract';
import type { PersonView } from '@minber/shared/identity/person';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormActions } from '../../ui/FormActions.tsx';
import { fullName } from '../../ui/names.ts';
import { useRun } from '../../ui/useRun.ts';

const shortestReason = 5;

/** Empties a person for good: his name is typed, so that it cannot happen by a slip. */
export function ErasePerson({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const { busy, error, run } = useRun();
  const shown = fullName(person);
  const isReady = plain(name) === plain(shown) && reason.trim().length >= shortestReason;
  async function erase() {
    const body = { name, reason };
    const done = await run(() => call(identityApi.erasePerson, { params: { personId: person.id }, body }));
    if (!done) return;
    setOpen(false);
    await refresh(identityApi.people, identityApi.person);
  }
  return (
    <>
      <Button color="red" variant="outline" onClick={() => setOpen(true)}>
        {t('erase.do')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('erase.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void erase();
          }}
        >
          <Stack>
            <Text>{t('erase.text')}</Text>
            <List spacing={4}>
              <List.Item>{t('erase.goes')}</List.Item>
              <List.Item>{t('erase.stays')}</List.Item>
              <List.Item>{t('erase.frozen')}</List.Item>
            </List>
            <TextInput
              label={t('erase.name', { name: shown })}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              autoComplete="off"
              required
              data-autofocus
            />
            <Textarea
              label={t('erase.reason')}
              description={t('erase.reasonText')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={500}
              autosize
              minRows={2}
              required
            />
            {error !== null && <ErrorPanel error={error} />}
            <FormActions onCancel={() => setOpen(false)} busy={busy} disabled={!isReady} isGrave>
              {t('erase.confirm')}
            </FormActions>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('kk');
}
