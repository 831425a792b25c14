import { Stack, Switch, Text } from '@mantine/core';
import type { QuizSettings } from '@minber/shared/quizzes/quiz';
import { useTranslation } from 'react-i18next';

interface Props {
  settings: QuizSettings;
  set: (fields: Partial<QuizSettings>) => void;
}

/** Whether the test is taken in a hall under a coordinator's eyes, and what that means. */
export function SupervisedField({ settings, set }: Props) {
  const { t } = useTranslation('quizzes');
  return (
    <Stack gap="xs">
      <Switch
        label={t('settings.supervised.name')}
        description={t('settings.supervised.text')}
        checked={settings.supervised}
        onChange={(event) => set({ supervised: event.currentTarget.checked })}
      />
      {settings.supervised && (
        <Text size="sm" c="dimmed">
          {t('settings.supervised.paper')}
        </Text>
      )}
      {settings.supervised && settings.behaviour === 'adaptive' && (
        <Text size="sm" c="red" role="alert">
          {t('quiz.problems.supervisedAdaptive')}
        </Text>
      )}
    </Stack>
  );
}
