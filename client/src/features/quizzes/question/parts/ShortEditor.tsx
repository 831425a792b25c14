import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { newAccepted } from '../new-question.ts';
import classes from '../question.module.css';
import { AcceptedAnswers } from './AcceptedAnswers.tsx';
import type { PartsProps } from './part.ts';

/** Accepted texts of all languages, and how exactly they must be typed. */
export function ShortEditor({ content, onChange, language }: PartsProps<'short'>) {
  const { t } = useTranslation('quizzes');
  return (
    <Stack gap="sm">
      <AcceptedAnswers
        kind="short"
        answers={content.answers}
        onChange={(answers) => onChange({ ...content, answers })}
        fresh={newAccepted}
        language={language}
      >
        {({ text }, change, name) => (
          <TextInput
            aria-label={name}
            className={classes.text}
            maxLength={500}
            value={text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        )}
      </AcceptedAnswers>
      {(['matchCase', 'matchLetters'] as const).map((how) => (
        <Checkbox
          key={how}
          label={t(`short.${how}`)}
          checked={content[how]}
          onChange={(event) => onChange({ ...content, [how]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  );
}
