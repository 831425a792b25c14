import { Button, Group, Select, Stack } from '@mantine/core';
import { quizApi } from '@minber/shared/quizzes/author-contract';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { ask, refresh } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';
import type { KindSettingsProps } from '../../programmes/builder/kinds.ts';

/** The quiz of an activity: one of the programme's, or a new one; and the way to it. */
export default function QuizActivitySettings({ programmeId, activity, onChange }: KindSettingsProps<'quiz'>) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const navigate = useNavigate();
  const { busy, error, run } = useRun();
  const quizzes = useQuery(ask(quizApi.list, { params: { programmeId } }));
  const { quizId } = activity;
  const open = (id: string) => navigate(`/authoring/${programmeId}/quizzes/${id}`);
  const create = () =>
    run(async () => {
      const made = await call(quizApi.create, { params: { programmeId }, body: { title: activity.title } });
      onChange({ quizId: made.quizId });
      await refresh(quizApi.list);
    });
  return (
    <Stack gap="sm">
      <Select
        label={t('activity.quiz')}
        placeholder={t('activity.choose')}
        searchable
        clearable
        nothingFoundMessage={t('common:nothingFound')}
        data={(quizzes.data?.items ?? []).map((quiz) => ({
          value: quiz.quizId,
          label: `${localized(quiz.title) || t('untitled')} · ${t('quiz.questions', { count: quiz.length })}`,
        }))}
        value={quizId}
        onChange={(next) => onChange({ quizId: next })}
      />
      {(error ?? quizzes.error) !== null && <ErrorPanel error={error ?? quizzes.error} />}
      <Group gap="sm">
        {quizId !== null && (
          <Button
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
            onClick={() => void open(quizId)}
          >
            {t('activity.open')}
          </Button>
        )}
        {quizId === null && (
          <Button
            variant="default"
            loading={busy}
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => void create()}
          >
            {t('activity.create')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
