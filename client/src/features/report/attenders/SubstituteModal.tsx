import { Alert, Select, Stack, Text, TextInput } from '@mantine/core';
import { NewSubstitution } from '@minber/shared/attendance/record';
import { recordApi } from '@minber/shared/attendance/record-contract';
import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FormActions } from '../../../ui/FormActions.tsx';
import { byName } from '../../../ui/search.ts';
import { Dialog } from '../Dialog.tsx';
import { refreshRecord } from '../refreshRecord.ts';

interface Props {
  report: SessionReport;
  /** Whose line it is begun from, on either side. */
  line?: ReportLine;
  onClose: () => void;
}

/** Writes down who came for whom. Only who attended can have come, only who was expected and did not can be represented. */
export function SubstituteModal({ report, line, onClose }: Props) {
  const { t } = useTranslation('report');
  const [key] = useState(() => crypto.randomUUID());
  const { seminarId, sessionId, lines } = report;
  const came = lines.filter(({ firstInAt, represents }) => firstInAt !== null && !represents);
  const absent = lines.filter(
    ({ firstInAt, expectedPlace, representedBy }) => firstInAt === null && expectedPlace && !representedBy,
  );
  const attended = line?.firstInAt != null;
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: {
      personId: line && attended ? line.personId : '',
      representedId: line && !attended ? line.personId : '',
      basis: '',
    },
    schema: NewSubstitution,
    body: (values) => ({ key, ...values }),
    send: (body) => call(recordApi.represent, { params: { seminarId, sessionId }, body }),
    done: () => refreshRecord().then(onClose),
  });
  const nameOf = (personId: string) => lines.find((each) => each.personId === personId)?.name;
  const { personId, representedId } = form.values;
  return (
    <Dialog title={t('substitutes.add')} onClose={onClose} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text c="dimmed">{t('substitutes.text')}</Text>
          <Select
            label={t('substitutes.who')}
            description={t('substitutes.whoHint')}
            required
            searchable
            data={came.map(choice)}
            filter={byName}
            nothingFoundMessage={t('common:nothingFound')}
            {...form.getInputProps('personId')}
          />
          <Select
            label={t('substitutes.whom')}
            description={t('substitutes.whomHint')}
            required
            searchable
            data={absent.map(choice)}
            filter={byName}
            nothingFoundMessage={t('common:nothingFound')}
            {...form.getInputProps('representedId')}
          />
          <TextInput
            label={t('substitutes.basis')}
            description={t('substitutes.basisHint')}
            required
            {...form.getInputProps('basis')}
          />
          {personId && representedId && (
            <Alert color="blue" variant="light">
              {t('substitutes.follows', { name: nameOf(personId), represented: nameOf(representedId) })}
            </Alert>
          )}
          {error !== null && <ErrorPanel error={error} />}
          <FormActions onCancel={onClose} busy={busy}>
            {t('substitutes.sign')}
          </FormActions>
        </Stack>
      </form>
    </Dialog>
  );
}

function choice({ personId, name, position }: ReportLine) {
  return { value: personId, label: position ? `${name}, ${position}` : name };
}
