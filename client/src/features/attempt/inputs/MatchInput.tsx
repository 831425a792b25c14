import { Select } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import type { AnswerInputProps } from './input.ts';
import classes from './inputs.module.css';

const longChoice = 28;

/** To each stem one of the choices, from a list: by finger, mouse and keyboard alike. */
export function MatchInput({ question, labelId, value, onChange }: AnswerInputProps<'matching'>) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const id = useId();
  const pairs = value?.kind === 'pairs' ? value.pairs : [];
  const choices = question.choices.map(({ key, text }) => ({ value: String(key), label: localized(text) }));
  function pick(stem: number, choice: string | null) {
    const rest = pairs.filter((pair) => pair.stem !== stem);
    const next = choice === null ? rest : [...rest, { stem, choice: Number(choice) }];
    const sorted = next.sort((one, other) => one.stem - other.stem);
    onChange(sorted.length > 0 ? { kind: 'pairs', pairs: sorted } : null);
  }
  return (
    <fieldset className={classes.pairs} aria-labelledby={labelId}>
      {question.stems.map(({ key, text }) => {
        const chosen = pairs.find(({ stem }) => stem === key);
        const words = choices.find((choice) => choice.value === String(chosen?.choice))?.label ?? '';
        return (
          <div key={key} className={classes.pair}>
            <label htmlFor={`${id}-${key}`}>{localized(text)}</label>
            <Select
              id={`${id}-${key}`}
              placeholder={t('match.choose')}
              data={choices}
              value={chosen ? String(chosen.choice) : null}
              onChange={(choice) => pick(key, choice)}
              clearable
              clearButtonProps={{ 'aria-label': t('match.clear') }}
              // The field cuts long words off.
              description={words.length > longChoice ? words : undefined}
              inputWrapperOrder={['label', 'input', 'description']}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
