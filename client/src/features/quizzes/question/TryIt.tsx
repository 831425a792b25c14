import { Button, Group, Stack, Text } from '@mantine/core';
import type { AnswerValue } from '@minber/shared/quizzes/learner';
import { learnerQuestion } from '@minber/shared/quizzes/learner-view';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import { IconChecklist, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { QuestionView } from '../../attempt/QuestionView.tsx';
import { ReviewedQuestion } from '../../attempt/review/ReviewedQuestion.tsx';
import { itemOf, tried } from './trial.ts';

interface Props {
  questionId: string;
  mark: number;
  content: QuestionContent;
}

/** The question as a learner sees it while it is written; answered and graded as a learner's would be. */
export function TryIt({ questionId, mark, content }: Props) {
  const { t } = useTranslation('quizzes');
  const [value, setValue] = useState<AnswerValue>(null);
  const [isGraded, setGraded] = useState(false);
  const item = itemOf(questionId, mark, content);
  const again = () => {
    setValue(null);
    setGraded(false);
  };
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('try.title')}</Text>
      {isGraded ? (
        <ReviewedQuestion reviewed={tried(item, content, value)} number={1} of={1} />
      ) : (
        <Card>
          <QuestionView question={learnerQuestion(content, item)} value={value} onChange={(next) => setValue(next)} />
        </Card>
      )}
      <Group>
        {isGraded ? (
          <Button variant="default" size="sm" leftSection={<IconRefresh size={16} aria-hidden />} onClick={again}>
            {t('try.again')}
          </Button>
        ) : (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconChecklist size={16} aria-hidden />}
            onClick={() => setGraded(true)}
          >
            {t('try.grade')}
          </Button>
        )}
      </Group>
      {content.kind === 'essay' && (
        <Text size="sm" c="dimmed">
          {t('try.essay')}
        </Text>
      )}
    </Stack>
  );
}
