import { Button, Group, Stack, Text } from '@mantine/core';
import { answerProblems, type SurveyAnswer } from '@minber/shared/surveys/answers';
import type { SurveyQuestion } from '@minber/shared/surveys/survey';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { QuestionField } from './QuestionField.tsx';

interface Props {
  questions: SurveyQuestion[];
  busy: boolean;
  error: unknown;
  send: (answers: SurveyAnswer[]) => void;
}

/** All questions of a survey and the button that sends them together. */
export function SurveyForm({ questions, busy, error, send }: Props) {
  const { t } = useTranslation('surveys');
  const [answers, setAnswers] = useState<ReadonlyMap<string, SurveyAnswer>>(new Map());
  const [isTried, setTried] = useState(false);
  const given = [...answers.values()];
  const missing = new Set(answerProblems(questions, given).map(({ questionId }) => questionId));
  function set(questionId: string, answer: SurveyAnswer | undefined) {
    const next = new Map(answers);
    if (answer) next.set(questionId, answer);
    else next.delete(questionId);
    setAnswers(next);
  }
  function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    const [first] = missing;
    if (!first) send(given);
    else document.getElementById(`question-${first}`)?.scrollIntoView({ block: 'center' });
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {questions.map((question) => (
          <Card key={question.questionId}>
            <div id={`question-${question.questionId}`}>
              <QuestionField
                question={question}
                answer={answers.get(question.questionId)}
                error={isTried && missing.has(question.questionId) ? t('missing') : undefined}
                onChange={(answer) => set(question.questionId, answer)}
              />
            </div>
          </Card>
        ))}
        {error !== null && <ErrorPanel error={error} />}
        {isTried && missing.size > 0 && (
          <Text c="red.8" role="alert">
            {t('missingSome', { count: missing.size })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} leftSection={<IconSend size={18} aria-hidden />}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
