import { Alert, List } from '@mantine/core';
import type { Quiz } from '@minber/shared/quizzes/quiz';
import { useTranslation } from 'react-i18next';

/** What keeps a quiz from being published, and at which place. */
export function QuizProblems({ quiz }: { quiz: Quiz }) {
  const { t } = useTranslation('quizzes');
  if (quiz.problems.length === 0) return null;
  const placeOf = (slotId: string) => quiz.slots.findIndex((slot) => slot.slotId === slotId) + 1;
  return (
    <Alert color="yellow" title={t('quiz.problemsTitle')}>
      <List size="sm">
        {quiz.problems.map(({ code, slotId, found = 0, needed = 0 }) => (
          <List.Item key={`${code}-${slotId}`}>
            {slotId !== null && placeOf(slotId) > 0 && `${t('slot.place', { number: placeOf(slotId) })}: `}
            {t(`quiz.problems.${code}`, { found, needed })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
