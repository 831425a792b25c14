import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import type { QuizSettings } from '@minber/shared/quizzes/quiz';
import { useTranslation } from 'react-i18next';
import { shareOf } from '../question/fractions.ts';

interface Props {
  settings: QuizSettings;
  set: (fields: Partial<QuizSettings>) => void;
}

/** What a wrong answer costs, and whether one may try again within an attempt. */
export function WrongAnswerFields({ settings, set }: Props) {
  const { t } = useTranslation('quizzes');
  const { behaviour, tryPenalty, wrongPenalty } = settings;
  const percent = (share: number) => Math.round(share * 10_000) / 100;
  return (
    <Stack>
      <Radio.Group
        aria-label={t('settings.wrong')}
        value={behaviour}
        onChange={(next) => set({ behaviour: next === 'adaptive' ? 'adaptive' : 'deferred' })}
      >
        <Stack gap="sm">
          {(['deferred', 'adaptive'] as const).map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`settings.behaviour.${one}.name`)}
              description={t(`settings.behaviour.${one}.text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t(behaviour === 'adaptive' ? 'settings.tryPenalty' : 'settings.wrongPenalty')}
        description={t(behaviour === 'adaptive' ? 'settings.tryPenaltyHint' : 'settings.wrongPenaltyHint')}
        min={0}
        max={100}
        decimalScale={2}
        suffix=" %"
        maw={320}
        value={percent(behaviour === 'adaptive' ? tryPenalty : wrongPenalty)}
        onChange={(next) => {
          const share = Math.max(0, shareOf(Number(next || 0)));
          set(behaviour === 'adaptive' ? { tryPenalty: share } : { wrongPenalty: share });
        }}
      />
      <Switch
        label={t('settings.partial')}
        description={t('settings.partialHint')}
        checked={settings.partialCredit}
        onChange={(event) => set({ partialCredit: event.currentTarget.checked })}
      />
    </Stack>
  );
}
