import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerInputProps } from './input.ts';
import classes from './inputs.module.css';

/** Whether a statement is right. */
export function TruthInput({ labelId, value, onChange }: AnswerInputProps<'trueFalse'>) {
  const { t } = useTranslation('attempt');
  const name = useId();
  return (
    <div className={classes.choices} role="radiogroup" aria-labelledby={labelId}>
      {[true, false].map((truth) => (
        <label key={String(truth)} className={classes.choice}>
          <input
            type="radio"
            name={name}
            checked={value?.kind === 'truth' && value.value === truth}
            onChange={() => onChange({ kind: 'truth', value: truth })}
          />
          <span className={classes.words}>{t(truth ? 'truth.yes' : 'truth.no')}</span>
        </label>
      ))}
    </div>
  );
}
