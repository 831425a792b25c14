import { Checkbox, Radio, Stack, Switch } from '@mantine/core';
import type { QuizSettings, ReviewRules } from '@minber/shared/quizzes/quiz';
import { useTranslation } from 'react-i18next';

interface Props {
  settings: QuizSettings;
  set: (fields: Partial<QuizSettings>) => void;
}

const times = ['immediately', 'afterClose', 'never'] as const;
const shown = ['marks', 'rightAnswers', 'feedback'] as const;

/** When learners see their attempt again and what of it, and what becomes of answers that come late. */
export function ReviewFields({ settings, set }: Props) {
  const { t } = useTranslation('quizzes');
  const { review } = settings;
  const change = (fields: Partial<ReviewRules>) => set({ review: { ...review, ...fields } });
  return (
    <Stack>
      <Radio.Group
        label={t('settings.reviewWhen')}
        value={review.when}
        onChange={(when) => change({ when: times.find((one) => one === when) ?? 'immediately' })}
      >
        <Stack gap="xs" mt="xs">
          {times.map((one) => (
            <Radio key={one} value={one} label={t(`settings.reviewTimes.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {review.when !== 'never' &&
        shown.map((what) => (
          <Checkbox
            key={what}
            label={t(`settings.reviewShows.${what}`)}
            checked={review[what]}
            onChange={(event) => change({ [what]: event.currentTarget.checked })}
          />
        ))}
      <Switch
        label={t('settings.late')}
        description={t('settings.lateHint')}
        checked={settings.lateAnswers === 'graded'}
        onChange={(event) => set({ lateAnswers: event.currentTarget.checked ? 'graded' : 'kept' })}
      />
    </Stack>
  );
}
