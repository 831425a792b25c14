import { Checkbox, NumberInput, Stack, Switch } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moved } from '../../../programmes/builder/edit-outline.ts';
import { OrderButtons } from '../../../programmes/builder/OrderButtons.tsx';
import { areEven, evenFractions, shareOf } from '../fractions.ts';
import { newPartId, noText } from '../new-question.ts';
import classes from '../question.module.css';
import { Words } from '../Words.tsx';
import { AddPart } from './AddPart.tsx';
import { Feedback } from './Feedback.tsx';
import type { ContentOf, PartsProps } from './part.ts';

type Content = ContentOf<'single'> | ContentOf<'multiple'>;
type Option = Content['options'][number];

/** Options of which one or several are right; who wants to, weighs each by hand. */
export function OptionsEditor({ content, onChange, language }: PartsProps<'single' | 'multiple'>) {
  const { t } = useTranslation('quizzes');
  const name = useId();
  const isSingle = content.kind === 'single';
  const { options } = content;
  const [byHand, setByHand] = useState(() => (isSingle ? !isPlain(options) : !areEven(options)));
  const set = (next: Option[]) => onChange({ ...content, options: next });
  const weigh = (next: Option[], isRight: (option: Option, at: number) => boolean) =>
    isSingle
      ? next.map((option, at) => ({ ...option, fraction: isRight(option, at) ? 1 : 0 }))
      : evenFractions(next, isRight);
  const reweigh = (next: Option[]) => (byHand ? next : weigh(next, ({ fraction }) => fraction > 0));
  const change = (at: number, fields: Partial<Option>) =>
    set(options.map((option, place) => (place === at ? { ...option, ...fields } : option)));
  const mark = (at: number, isRight: boolean) =>
    set(weigh(options, ({ fraction }, place) => (place === at ? isRight : !isSingle && fraction > 0)));
  return (
    <Stack gap="sm">
      <ul className={classes.parts}>
        {options.map((option, at) => {
          const label = t('options.one', { number: at + 1 });
          const isRight = isSingle ? option.fraction === 1 : option.fraction > 0;
          return (
            <li key={option.optionId} className={classes.part} data-right={isRight}>
              {!byHand && (
                <label className={classes.right}>
                  <input
                    type={isSingle ? 'radio' : 'checkbox'}
                    name={name}
                    checked={isRight}
                    onChange={(event) => mark(at, event.currentTarget.checked)}
                    aria-label={t('options.isRight', { name: label })}
                  />
                  {isRight && t('options.right')}
                </label>
              )}
              {byHand && (
                <NumberInput
                  aria-label={t('options.weightOf', { name: label })}
                  suffix=" %"
                  min={-100}
                  max={100}
                  decimalScale={2}
                  w={104}
                  value={Math.round(option.fraction * 10_000) / 100}
                  onChange={(percent) => change(at, { fraction: shareOf(Number(percent || 0)) })}
                />
              )}
              <div className={classes.text}>
                <Words
                  label={label}
                  hideLabel
                  value={option.text}
                  onChange={(text) => change(at, { text })}
                  language={language}
                />
              </div>
              <OrderButtons
                name={label}
                onUp={at > 0 ? () => set(moved(options, at, -1)) : undefined}
                onDown={at < options.length - 1 ? () => set(moved(options, at, 1)) : undefined}
                onRemove={options.length > 2 ? () => set(reweigh(options.toSpliced(at, 1))) : undefined}
              />
              <Feedback
                name={label}
                value={option.feedback}
                onChange={(feedback) => change(at, { feedback })}
                language={language}
              />
            </li>
          );
        })}
      </ul>
      {options.length < 20 && (
        <AddPart
          onClick={() =>
            set(reweigh([...options, { optionId: newPartId(), text: noText, fraction: 0, feedback: noText }]))
          }
        >
          {t('options.add')}
        </AddPart>
      )}
      <Switch
        label={t('options.byHand')}
        description={t(isSingle ? 'options.byHandSingle' : 'options.byHandMultiple')}
        checked={byHand}
        onChange={(event) => {
          setByHand(event.currentTarget.checked);
          if (!event.currentTarget.checked) set(weigh(options, bestOf(options, isSingle)));
        }}
      />
      {content.kind === 'multiple' && (
        <Checkbox
          label={t('options.allOrNothing')}
          description={t('options.allOrNothingHint')}
          checked={content.allOrNothing}
          onChange={(event) => onChange({ ...content, allOrNothing: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}

function isPlain(options: Option[]): boolean {
  return (
    options.every(({ fraction }) => fraction === 0 || fraction === 1) &&
    options.filter((one) => one.fraction === 1).length <= 1
  );
}

/** Which options stay right when weights of one's own are given up. */
function bestOf(options: Option[], isSingle: boolean): (option: Option, at: number) => boolean {
  if (!isSingle) return ({ fraction }) => fraction > 0;
  const best = options.reduce((at, { fraction }, place) => (fraction > (options[at]?.fraction ?? 0) ? place : at), 0);
  return (_, at) => at === best;
}
