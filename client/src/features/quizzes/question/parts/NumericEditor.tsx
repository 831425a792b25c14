import { ActionIcon, NumberInput, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shareOf } from '../fractions.ts';
import { newNumber } from '../new-question.ts';
import classes from '../question.module.css';
import { Words } from '../Words.tsx';
import { AddPart } from './AddPart.tsx';
import { Feedback } from './Feedback.tsx';
import type { PartsProps } from './part.ts';

/** Accepted numbers with how far an answer may be off, best first, and the unit beside the field. */
export function NumericEditor({ content, onChange, language }: PartsProps<'numeric'>) {
  const { t } = useTranslation('quizzes');
  const { answers } = content;
  const set = (next: typeof answers) => onChange({ ...content, answers: next });
  const change = (at: number, fields: Partial<(typeof answers)[number]>) =>
    set(answers.map((answer, place) => (place === at ? { ...answer, ...fields } : answer)));
  const number = { decimalSeparator: ',', allowedDecimalSeparators: [',', '.'] };
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">
        {t('numeric.hint')}
      </Text>
      <ul className={classes.parts}>
        {answers.map((answer, at) => {
          const name = t('numeric.one', { number: at + 1 });
          return (
            <li key={answer.answerId} className={classes.part} data-right={answer.fraction === 1}>
              <NumberInput
                label={t('numeric.value')}
                {...number}
                w={150}
                value={answer.value === null || Number.isNaN(answer.value) ? '' : answer.value}
                onChange={(value) => change(at, { value: value === '' ? Number.NaN : Number(value) })}
              />
              <NumberInput
                label={t('numeric.tolerance')}
                {...number}
                w={150}
                min={0}
                suffix={answer.toleranceKind === 'relative' ? ' %' : undefined}
                value={answer.toleranceKind === 'relative' ? answer.tolerance * 100 : answer.tolerance}
                onChange={(value) =>
                  change(at, {
                    tolerance: answer.toleranceKind === 'relative' ? Number(value || 0) / 100 : Number(value || 0),
                  })
                }
              />
              <NumberInput
                label={t('weight')}
                suffix=" %"
                min={-100}
                max={100}
                w={110}
                value={Math.round(answer.fraction * 10_000) / 100}
                onChange={(percent) => change(at, { fraction: shareOf(Number(percent || 0)) })}
              />
              <ActionIcon
                variant="default"
                size="lg"
                mt={28}
                disabled={answers.length === 1}
                aria-label={t('remove', { name })}
                onClick={() => set(answers.toSpliced(at, 1))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
              <Feedback
                name={name}
                value={answer.feedback}
                onChange={(feedback) => change(at, { feedback })}
                language={language}
              />
            </li>
          );
        })}
      </ul>
      <AddPart onClick={() => set([...answers, { ...newNumber(), fraction: 0.5 }])}>{t('numeric.add')}</AddPart>
      <Words
        label={t('numeric.unit')}
        description={t('numeric.unitHint')}
        value={content.unit}
        onChange={(unit) => onChange({ ...content, unit })}
        language={language}
      />
    </Stack>
  );
}
