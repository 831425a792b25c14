import { Alert, Button, Group, Stack } from '@mantine/core';
import type { OutOf } from '@minber/shared/platform/endpoint';
import { quizApi } from '@minber/shared/quizzes/author-contract';
import type { AnswerValue } from '@minber/shared/quizzes/learner';
import { IconChecklist, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ask } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { QuestionView } from '../../attempt/QuestionView.tsx';
import { ReviewedQuestion } from '../../attempt/review/ReviewedQuestion.tsx';

interface Props {
  quizId: string;
  /** Of what is saved: another one is tried anew. */
  revision: number;
  mayGrade: boolean;
}

type Outcome = OutOf<typeof quizApi.tryOut>;

/** The quiz as somebody might get it, answered and graded without anything being stored. */
export function TryTab({ quizId, revision, mayGrade }: Props) {
  const { t } = useTranslation('quizzes');
  const format = useFormat();
  const { busy, error, run } = useRun();
  const [seed, setSeed] = useState(1);
  const [values, setValues] = useState<ReadonlyMap<string, AnswerValue>>(new Map());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const params = { quizId };
  const preview = useQuery({
    ...ask(quizApi.preview, { params, query: { seed } }),
    queryKey: ['quiz-try', quizId, revision, seed],
  });
  const questions = preview.data?.questions ?? [];
  const again = () => {
    setSeed(Math.floor(Math.random() * 1e9));
    setValues(new Map());
    setOutcome(null);
  };
  const grade = () =>
    run(async () => {
      const answers = [...values].map(([questionId, value]) => ({ questionId, value, rev: 1 }));
      setOutcome(await call(quizApi.tryOut, { params, body: { seed, answers } }));
      window.scrollTo({ top: 0 });
    });
  if (preview.isPending) return <ListSkeleton rows={4} height={120} />;
  if (preview.error) return <ErrorPanel error={preview.error} retry={() => void preview.refetch()} />;
  if (questions.length === 0) return <EmptyState title={t('slot.none')} />;
  return (
    <Stack>
      <Alert color="blue" role="status">
        {outcome
          ? t('try.outcome', {
              grade: format.percent(Math.round(outcome.grade * 1000) / 10),
              given: format.number(outcome.given),
              full: format.number(outcome.fullMark),
            })
          : t('try.hint')}
      </Alert>
      {outcome
        ? outcome.questions.map((reviewed, at) => (
            <ReviewedQuestion
              key={reviewed.question.questionId}
              reviewed={reviewed}
              number={at + 1}
              of={outcome.questions.length}
            />
          ))
        : questions.map((question, at) => (
            <Card key={question.questionId} title={t('attempt:number', { number: at + 1, of: questions.length })}>
              <QuestionView
                question={question}
                value={values.get(question.questionId) ?? null}
                onChange={(value) => setValues(new Map(values).set(question.questionId, value))}
              />
            </Card>
          ))}
      {error !== null && <ErrorPanel error={error} />}
      <Group>
        {!outcome && mayGrade && (
          <Button loading={busy} leftSection={<IconChecklist size={18} aria-hidden />} onClick={() => void grade()}>
            {t('try.grade')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={again}>
          {t('try.another')}
        </Button>
      </Group>
    </Stack>
  );
}
