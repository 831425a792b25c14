import { Button, Group, Stack, Text } from '@mantine/core';
import type { CohortQuiz } from '@minber/shared/quizzes/results';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { AllowanceModal } from './AllowanceModal.tsx';
import { DatesForm } from './DatesForm.tsx';

type Row = CohortQuiz['allowances'][number];

/** When a quiz is open in this cohort, and who has more time or attempts, and why. */
export function RunTab({ cohortId, quiz, mayRun }: { cohortId: string; quiz: CohortQuiz; mayRun: boolean }) {
  const { t } = useTranslation('quizzes');
  const [isAdding, setAdding] = useState(false);
  const { activityId, allowances } = quiz;
  const takeBack = async ({ personId, reason }: Row) => {
    await call(runApi.allow, {
      params: { cohortId, activityId },
      body: { personId, extraMinutes: 0, extraAttempts: 0, reason },
    });
    await refresh(runApi.list);
  };
  const columns: Column<Row>[] = [
    {
      key: 'person',
      title: t('results.person'),
      main: true,
      cell: ({ person }) => <PersonName name={person.name} details={[person.position]} />,
    },
    { key: 'minutes', title: t('allowance.minutes'), numeric: true, cell: ({ extraMinutes }) => extraMinutes },
    { key: 'attempts', title: t('allowance.attempts'), numeric: true, cell: ({ extraAttempts }) => extraAttempts },
    { key: 'reason', title: t('allowance.reason'), cell: ({ reason }) => reason },
  ];
  return (
    <Stack gap="lg">
      <Card title={t('dates.title')}>
        <DatesForm key={quiz.revision} cohortId={cohortId} quiz={quiz} mayRun={mayRun} />
      </Card>
      <Card
        title={t('allowance.title')}
        actions={
          mayRun && (
            <Button
              variant="default"
              size="sm"
              leftSection={<IconUserPlus size={18} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t('allowance.add')}
            </Button>
          )
        }
      >
        {allowances.length === 0 ? (
          <Text c="dimmed">{t('allowance.none')}</Text>
        ) : (
          <DataTable
            caption={t('allowance.title')}
            columns={columns}
            rows={allowances}
            rowKey={({ personId }) => personId}
            {...(mayRun && {
              actionsTitle: t('common:action.remove'),
              actions: (row: Row) => (
                <Group justify="flex-end">
                  <ConfirmButton
                    size="sm"
                    destructive
                    title={t('allowance.remove')}
                    text={t('allowance.removeText', { name: row.person.name })}
                    confirm={t('common:action.remove')}
                    run={() => takeBack(row)}
                  >
                    {t('common:action.remove')}
                  </ConfirmButton>
                </Group>
              ),
            })}
          />
        )}
      </Card>
      {isAdding && <AllowanceModal cohortId={cohortId} activityId={activityId} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
