import { Checkbox, Group, NumberInput, Radio, Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import { languages } from '@minber/shared/platform/text';
import { CountedAttempt, type QuizDraft, QuizPurpose, type QuizSettings } from '@minber/shared/quizzes/quiz';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { ReviewFields } from './ReviewFields.tsx';
import { SupervisedField } from './SupervisedField.tsx';
import { WrongAnswerFields } from './WrongAnswerFields.tsx';

interface Props {
  draft: QuizDraft;
  change: (next: (before: QuizDraft) => QuizDraft) => void;
}

const hourMinutes = 60;

/** The rules of a quiz. */
export function SettingsTab({ draft: { settings }, change }: Props) {
  const { t } = useTranslation('quizzes');
  const set = (fields: Partial<QuizSettings>) =>
    change((before) => ({ ...before, settings: { ...before.settings, ...fields } }));
  return (
    <Stack gap="lg">
      <Card title={t('settings.purpose')}>
        <Stack>
          <Radio.Group
            aria-label={t('settings.purpose')}
            value={settings.purpose}
            onChange={(purpose) => set({ purpose: QuizPurpose.catch('graded').parse(purpose) })}
          >
            <Stack gap="sm">
              {QuizPurpose.options.map((purpose) => (
                <Radio
                  key={purpose}
                  value={purpose}
                  label={t(`purpose.${purpose}.name`)}
                  description={t(`purpose.${purpose}.text`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {settings.purpose === 'graded' && (
            <NumberInput
              label={t('settings.pass')}
              min={0}
              max={100}
              allowDecimal={false}
              suffix=" %"
              maw={220}
              value={Math.round(settings.passShare * 100)}
              onChange={(percent) => set({ passShare: Math.min(100, Number(percent || 0)) / 100 })}
            />
          )}
        </Stack>
      </Card>
      <Card title={t('settings.time')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput
            label={t('settings.limit')}
            description={t('settings.limitHint')}
            min={1}
            max={600}
            allowDecimal={false}
            value={settings.timeLimitMinutes ?? ''}
            onChange={(minutes) => set({ timeLimitMinutes: minutes === '' ? null : Math.max(1, Number(minutes)) })}
          />
          <NumberInput
            label={t('settings.attempts')}
            description={t('settings.attemptsHint')}
            min={1}
            max={20}
            allowDecimal={false}
            value={settings.attempts ?? ''}
            onChange={(attempts) => set({ attempts: attempts === '' ? null : Math.max(1, Number(attempts)) })}
          />
          <NumberInput
            label={t('settings.coolDown')}
            description={t('settings.coolDownHint')}
            min={0}
            max={720}
            decimalScale={2}
            decimalSeparator=","
            allowedDecimalSeparators={[',', '.']}
            value={Math.round((settings.coolDownMinutes / hourMinutes) * 100) / 100}
            onChange={(hours) => set({ coolDownMinutes: Math.round(Number(hours || 0) * hourMinutes) })}
          />
          <Select
            label={t('settings.counted')}
            allowDeselect={false}
            data={CountedAttempt.options.map((one) => ({ value: one, label: t(`settings.countedBy.${one}`) }))}
            value={settings.counted}
            onChange={(counted) => set({ counted: CountedAttempt.catch('highest').parse(counted) })}
          />
        </SimpleGrid>
      </Card>
      <Card title={t('settings.supervised.title')}>
        <SupervisedField settings={settings} set={set} />
      </Card>
      <Card title={t('settings.order')}>
        <Stack>
          <Switch
            label={t('settings.shuffleQuestions')}
            checked={settings.shuffleQuestions}
            onChange={(event) => set({ shuffleQuestions: event.currentTarget.checked })}
          />
          <Switch
            label={t('settings.shuffleOptions')}
            description={t('settings.shuffleOptionsHint')}
            checked={settings.shuffleOptions}
            onChange={(event) => set({ shuffleOptions: event.currentTarget.checked })}
          />
          <Checkbox.Group
            label={t('settings.languages')}
            description={t('settings.languagesHint')}
            value={settings.languages}
            onChange={(chosen) => {
              const next = languages.filter((one) => chosen.includes(one));
              if (next.length > 0) set({ languages: next });
            }}
          >
            <Group mt="xs">
              {languages.map((one) => (
                <Checkbox key={one} value={one} label={t(`common:language.${one}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        </Stack>
      </Card>
      <Card title={t('settings.wrong')}>
        <WrongAnswerFields settings={settings} set={set} />
      </Card>
      <Card title={t('settings.review')}>
        <ReviewFields settings={settings} set={set} />
      </Card>
    </Stack>
  );
}
