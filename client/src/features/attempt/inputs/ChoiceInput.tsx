import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import type { AnswerInputProps } from './input.ts';
import classes from './inputs.module.css';

/** One option of several, or any number of them. */
export function ChoiceInput({ question, labelId, value, onChange }: AnswerInputProps<'single' | 'multiple'>) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const name = useId();
  const isOne = question.kind === 'single';
  const chosen = value?.kind === 'chosen' ? value.keys : [];
  function pick(key: number, isChosen: boolean) {
    const rest = isOne ? [] : chosen.filter((one) => one !== key);
    const keys = isChosen ? [...rest, key].sort((one, other) => one - other) : rest;
    onChange(keys.length > 0 ? { kind: 'chosen', keys } : null);
  }
  return (
    <fieldset className={classes.choices} aria-labelledby={labelId}>
      {question.options.map(({ key, text }) => (
        <label key={key} className={classes.choice}>
          <input
            type={isOne ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(key)}
            onChange={(event) => pick(key, event.currentTarget.checked)}
          />
          <span className={classes.words}>{localized(text) || t('unwrittenOption')}</span>
        </label>
      ))}
    </fieldset>
  );
}
