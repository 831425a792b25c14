import { Textarea, TextInput } from '@mantine/core';
import { readNumber } from '@minber/shared/quizzes/grading/numeric';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import type { AnswerInputProps } from './input.ts';
import classes from './inputs.module.css';
import { countWords } from './words.ts';

const textOf = (value: AnswerInputProps<'short'>['value']) => (value?.kind === 'text' ? value.text : '');
const answerOf = (text: string): AnswerInputProps<'short'>['value'] =>
  text.trim() === '' ? null : { kind: 'text', text };

/** A number as people write it, with a comma or a point. */
export function NumberAnswer({ question, labelId, value, onChange }: AnswerInputProps<'numeric'>) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const unitId = useId();
  const text = textOf(value);
  const unit = localized(question.unit);
  return (
    <div className={classes.number}>
      <TextInput
        aria-labelledby={unit ? `${labelId} ${unitId}` : labelId}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={text}
        onChange={(event) => onChange(answerOf(event.currentTarget.value), true)}
        error={text !== '' && readNumber(text, question.unit) === undefined && t('numberStrange')}
        w={220}
        maw="100%"
      />
      {unit && <span id={unitId}>{unit}</span>}
    </div>
  );
}

/** A word or a few. */
export function ShortAnswer({ labelId, value, onChange }: AnswerInputProps<'short'>) {
  return (
    <TextInput
      aria-labelledby={labelId}
      autoComplete="off"
      maxLength={500}
      value={textOf(value)}
      onChange={(event) => onChange(answerOf(event.currentTarget.value), true)}
    />
  );
}

/** A text of one's own, with its words counted. */
export function EssayAnswer({ question, labelId, value, onChange }: AnswerInputProps<'essay'>) {
  const { t } = useTranslation('attempt');
  const countId = useId();
  const text = textOf(value);
  const words = countWords(text);
  const most = question.wordsAtMost;
  const isOver = most !== null && words > most;
  return (
    <div>
      <Textarea
        aria-labelledby={labelId}
        aria-describedby={countId}
        minRows={8}
        maxRows={24}
        maxLength={40_000}
        value={text}
        onChange={(event) => onChange(answerOf(event.currentTarget.value), true)}
      />
      <div id={countId} className={classes.count} data-over={isOver}>
        {most === null ? t('essay.words', { count: words }) : t('essay.wordsOf', { words, most })}
        {isOver && ` · ${t('essay.over')}`}
      </div>
    </div>
  );
}
