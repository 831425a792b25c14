import { ActionIcon, Group, NumberInput, Stack, Text } from '@mantine/core';
import type { LocalizedText } from '@minber/shared/platform/text';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shareOf } from '../fractions.ts';
import classes from '../question.module.css';
import { AddPart } from './AddPart.tsx';
import { Feedback } from './Feedback.tsx';
import type { PartsProps } from './part.ts';

interface Accepted {
  answerId: string;
  fraction: number;
  feedback: LocalizedText;
}

interface Props<A extends Accepted> extends Pick<PartsProps<'short'>, 'language'> {
  kind: 'numeric' | 'short';
  answers: A[];
  onChange: (answers: A[]) => void;
  /** One more, as it is added. */
  fresh: () => A;
  /** What is accepted. */
  children: (answer: A, change: (fields: Partial<A>) => void, name: string) => ReactNode;
}

/** Answers that are accepted, best first, each with its weight and what is said to it. */
export function AcceptedAnswers<A extends Accepted>({ kind, answers, onChange, fresh, language, children }: Props<A>) {
  const { t } = useTranslation('quizzes');
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">
        {t(`${kind}.hint`)}
      </Text>
      <ul className={classes.parts}>
        {answers.map((answer, at) => {
          const name = t(`${kind}.one`, { number: at + 1 });
          const change = (fields: Partial<A> | Partial<Accepted>) =>
            onChange(answers.with(at, { ...answer, ...fields }));
          return (
            <li key={answer.answerId} className={classes.part} data-right={answer.fraction === 1}>
              <Group align="flex-end" gap={10} className={classes.whole}>
                {children(answer, change, name)}
                <NumberInput
                  label={t('weight')}
                  aria-label={t('options.weightOf', { name })}
                  suffix=" %"
                  min={-100}
                  max={100}
                  w={104}
                  value={Math.round(answer.fraction * 10_000) / 100}
                  onChange={(percent) => change({ fraction: shareOf(Number(percent || 0)) })}
                />
                <ActionIcon
                  variant="default"
                  size="lg"
                  disabled={answers.length === 1}
                  aria-label={t('remove', { name })}
                  onClick={() => onChange(answers.toSpliced(at, 1))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
              <Feedback
                name={name}
                value={answer.feedback}
                onChange={(feedback) => change({ feedback })}
                language={language}
              />
            </li>
          );
        })}
      </ul>
      <AddPart onClick={() => onChange([...answers, fresh()])}>{t(`${kind}.add`)}</AddPart>
    </Stack>
  );
}
