import { ActionIcon, Checkbox, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shareOf } from '../fractions.ts';
import { newAccepted } from '../new-question.ts';
import classes from '../question.module.css';
import { AddPart } from './AddPart.tsx';
import { Feedback } from './Feedback.tsx';
import type { PartsProps } from './part.ts';

/** Accepted texts of all languages, best first, and how exactly they must be typed. */
export function ShortEditor({ content, onChange, language }: PartsProps<'short'>) {
  const { t } = useTranslation('quizzes');
  const { answers } = content;
  const set = (next: typeof answers) => onChange({ ...content, answers: next });
  const change = (at: number, fields: Partial<(typeof answers)[number]>) =>
    set(answers.map((answer, place) => (place === at ? { ...answer, ...fields } : answer)));
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">
        {t('short.hint')}
      </Text>
      <ul className={classes.parts}>
        {answers.map((answer, at) => {
          const name = t('short.one', { number: at + 1 });
          return (
            <li key={answer.answerId} className={classes.part} data-right={answer.fraction === 1}>
              <TextInput
                aria-label={name}
                className={classes.text}
                maxLength={500}
                value={answer.text}
                onChange={(event) => change(at, { text: event.currentTarget.value })}
              />
              <NumberInput
                aria-label={t('options.weightOf', { name })}
                suffix=" %"
                min={-100}
                max={100}
                w={104}
                value={Math.round(answer.fraction * 10_000) / 100}
                onChange={(percent) => change(at, { fraction: shareOf(Number(percent || 0)) })}
              />
              <ActionIcon
                variant="default"
                size="lg"
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
      <AddPart onClick={() => set([...answers, newAccepted()])}>{t('short.add')}</AddPart>
      <Checkbox
        label={t('short.matchCase')}
        checked={content.matchCase}
        onChange={(event) => onChange({ ...content, matchCase: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('short.matchLetters')}
        checked={content.matchLetters}
        onChange={(event) => onChange({ ...content, matchLetters: event.currentTarget.checked })}
      />
    </Stack>
  );
}
