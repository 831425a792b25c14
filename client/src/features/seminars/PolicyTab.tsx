import { Button, Stack, Text } from '@mantine/core';
import { seminarApi } from '@minber/shared/seminars/contract';
import type { Seminar } from '@minber/shared/seminars/state';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FormActions } from '../../ui/FormActions.tsx';
import { PolicyFields } from './PolicyFields.tsx';
import { PolicyText } from './PolicyText.tsx';

/** The policy in force, a new version of it, and the versions before. */
export function PolicyTab({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const params = { seminarId: seminar.seminarId };
  const versions = useQuery(ask(seminarApi.policyVersions, { params }));
  const current = seminar.plan?.policy;
  if (!current) return null;
  const earlier = (versions.data?.items ?? []).filter(({ version }) => version !== current.version);
  return (
    <Stack gap="lg">
      <Card
        title={t('policy.version', { version: current.version })}
        actions={
          seminar.mine.mayEdit &&
          !editing && (
            <Button size="sm" variant="default" onClick={() => setEditing(true)}>
              {t('policy.change')}
            </Button>
          )
        }
      >
        {editing ? (
          <PolicyForm seminar={seminar} onDone={() => setEditing(false)} />
        ) : (
          <>
            <PolicyText policy={current.policy} />
            <Text size="sm" c="dimmed" mt="md">
              {t('policy.by', { name: current.changedBy?.name ?? '—', time: format.fullDateTime(current.changedAt) })}
            </Text>
          </>
        )}
      </Card>
      {earlier.map(({ version, policy, changedBy, changedAt }) => (
        <Card key={version} title={t('policy.earlier', { version })}>
          <PolicyText policy={policy} />
          <Text size="sm" c="dimmed" mt="md">
            {t('policy.by', { name: changedBy?.name ?? '—', time: format.fullDateTime(changedAt) })}
          </Text>
        </Card>
      ))}
    </Stack>
  );
}

function PolicyForm({ seminar, onDone }: { seminar: Seminar; onDone: () => void }) {
  const { t } = useTranslation('seminars');
  const policy = seminar.plan?.policy.policy;
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { policy: policy ?? seminarApi.changePolicy.body.shape.policy.parse({}) },
    schema: seminarApi.changePolicy.body,
    body: (values) => ({ policy: values.policy, revision: seminar.revision }),
    send: (body) => call(seminarApi.changePolicy, { params: { seminarId: seminar.seminarId }, body }),
    done: async () => {
      await refresh(seminarApi.get);
      onDone();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        {error !== null && <ErrorPanel error={error} />}
        <PolicyFields
          value={form.values.policy}
          onChange={(next) => form.setFieldValue('policy', next)}
          errors={form.errors}
          path="policy."
        />
        <Text c="dimmed">{t('policy.newVersion')}</Text>
        <FormActions onCancel={onDone} busy={busy}>
          {t('common:action.save')}
        </FormActions>
      </Stack>
    </form>
  );
}
