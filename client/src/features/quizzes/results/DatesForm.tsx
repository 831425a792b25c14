import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type CohortQuiz, RunDates } from '@minber/shared/quizzes/results';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useContractForm } from '../../../forms/useContractForm.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { fromInputValue, toInputValue } from '../../../i18n/zone.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ZoneNote } from '../../../ui/ZoneNote.tsx';

interface Props {
  cohortId: string;
  quiz: CohortQuiz;
  mayRun: boolean;
}

/** From when to when attempts may be started in this cohort. */
export function DatesForm({ cohortId, quiz, mayRun }: Props) {
  const { t } = useTranslation('quizzes');
  const { zone } = useFormat();
  const asInput = (at: number | null) => (at === null ? '' : toInputValue(at, zone));
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { opensAt: asInput(quiz.opensAt), closesAt: asInput(quiz.closesAt) },
    schema: RunDates,
    body: ({ opensAt, closesAt }) => ({
      revision: quiz.revision,
      opensAt: fromInputValue(opensAt, zone) ?? null,
      closesAt: fromInputValue(closesAt, zone) ?? null,
    }),
    send: (body) => call(runApi.dates, { params: { cohortId, activityId: quiz.activityId }, body }),
    done: async () => {
      await refresh(runApi.list);
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('dates.text')}
        </Text>
        <Group align="flex-start">
          <TextInput
            type="datetime-local"
            label={t('dates.opens')}
            readOnly={!mayRun}
            data-path="opensAt"
            {...form.getInputProps('opensAt')}
          />
          <TextInput
            type="datetime-local"
            label={t('dates.closes')}
            readOnly={!mayRun}
            data-path="closesAt"
            {...form.getInputProps('closesAt')}
          />
        </Group>
        <ZoneNote />
        {error !== null && <ErrorPanel error={error} />}
        {mayRun && (
          <Group>
            <Button type="submit" loading={busy}>
              {t('common:action.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
