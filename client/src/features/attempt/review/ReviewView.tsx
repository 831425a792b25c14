import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { AttemptReview } from '@minber/shared/quizzes/review';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { AttemptNotes } from '../AttemptNotes.tsx';
import { useGrade } from '../useGrade.ts';
import { ReviewedQuestion } from './ReviewedQuestion.tsx';

const endings = {
  learner: 'review.submitted',
  time: 'review.byTime',
  staff: 'review.byStaff',
  paper: 'review.onPaper',
} as const;

interface Props {
  review: Pick<AttemptReview, 'attempt' | 'given' | 'fullMark' | 'questions'>;
  /** Where a learner goes from here. */
  next?: { quiz: string; programme: string };
}

/** The grade of a closed attempt, and its questions with what the rules show of them. */
export function ReviewView({ review, next }: Props) {
  const { t } = useTranslation('attempt');
  const format = useFormat();
  const grade = useGrade();
  const { attempt, given, fullMark, questions } = review;
  const { passed, submittedAt, startedAt, closedBy, enteredBy } = attempt;
  return (
    <Stack gap="lg">
      <Alert color={passed === false ? 'yellow' : attempt.grade === null ? 'blue' : 'green'} title={grade(attempt)}>
        {given !== null && (
          <Text size="sm">{t('review.given', { given: format.number(given), full: format.number(fullMark) })}</Text>
        )}
        {attempt.waiting > 0 && <Text size="sm">{t('review.waiting', { count: attempt.waiting })}</Text>}
        {submittedAt !== null && (
          <Text size="sm">
            {t(endings[enteredBy ? 'paper' : (closedBy ?? 'learner')], {
              date: format.fullDateTime(submittedAt),
              time: format.duration(submittedAt - startedAt),
            })}
          </Text>
        )}
        <AttemptNotes attempt={attempt} />
      </Alert>
      {questions.map((question, at) => (
        <ReviewedQuestion
          key={question.question.questionId}
          reviewed={question}
          number={at + 1}
          of={questions.length}
        />
      ))}
      {next && (
        <Group>
          <Button component={Link} to={next.programme}>
            {t('review.programme')}
          </Button>
          <Button component={Link} to={next.quiz} variant="default">
            {t('review.quiz')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
