import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { LearnerQuestion } from '@minber/shared/quizzes/learner';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { LetterRow } from './LetterRow.tsx';
import { OrderRow } from './OrderRow.tsx';
import classes from './papers.module.css';
import type { Typed } from './useTyped.ts';

export interface EntryProps {
  id: string;
  label: string;
  typed: Typed;
  onChange: (next: Typed) => void;
  onNext: () => void;
  onPrevious: () => void;
}

/** The answer of one question as it stands on a paper: letters, an order of letters, a number or words. */
export function EntryInput({ question, ...props }: EntryProps & { question: LearnerQuestion }) {
  const { t } = useTranslation('supervised');
  const localized = useLocalized();
  const { typed, onChange } = props;
  const { value } = typed;
  const set = (next: Typed['value']) => onChange({ value: next, onPaper: false });
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return (
        <LetterRow
          {...props}
          parts={question.options.map(({ text }) => localized(text))}
          chosen={value?.kind === 'chosen' ? value.keys : []}
          isOne={question.kind === 'single'}
          onChosen={(keys) => set(keys.length > 0 ? { kind: 'chosen', keys } : null)}
        />
      );
    case 'trueFalse':
      return (
        <LetterRow
          {...props}
          parts={[t('entry.true'), t('entry.false')]}
          chosen={value?.kind === 'truth' ? [value.value ? 0 : 1] : []}
          isOne
          onChosen={([key]) => set(key === undefined ? null : { kind: 'truth', value: key === 0 })}
        />
      );
    case 'matching':
      return <Pairs {...props} question={question} />;
    case 'ordering':
      return <OrderRow {...props} parts={question.items.map(({ text }) => localized(text))} />;
    case 'numeric':
    case 'short':
      return <Words {...props} unit={question.kind === 'numeric' ? localized(question.unit) : ''} />;
    case 'essay':
      return <Essay {...props} />;
  }
}

/** Each numbered line takes a letter; the last one goes on to the next question. */
function Pairs({ question, ...props }: EntryProps & { question: Extract<LearnerQuestion, { kind: 'matching' }> }) {
  const localized = useLocalized();
  const { id, typed, onChange, onNext, onPrevious } = props;
  const pairs = typed.value?.kind === 'pairs' ? typed.value.pairs : [];
  const idOf = (at: number) => (at === 0 ? id : `${id}-${at}`);
  const parts = question.choices.map(({ text }) => localized(text));
  return question.stems.map(({ key, text }, at) => (
    <div key={key} className={classes.pair}>
      <span>{`${at + 1}) ${localized(text)}`}</span>
      <LetterRow
        {...props}
        id={idOf(at)}
        label={`${at + 1}) ${localized(text)}`}
        isBare
        parts={parts}
        chosen={pairs.filter(({ stem }) => stem === key).map(({ choice }) => choice)}
        isOne
        onChosen={([choice]) => {
          const others = pairs.filter(({ stem }) => stem !== key);
          const next = choice === undefined ? others : [...others, { stem: key, choice }];
          onChange({ value: next.length > 0 ? { kind: 'pairs', pairs: next } : null, onPaper: false });
        }}
        onNext={() => (at + 1 < question.stems.length ? document.getElementById(idOf(at + 1))?.focus() : onNext())}
        onPrevious={() => (at > 0 ? document.getElementById(idOf(at - 1))?.focus() : onPrevious())}
      />
    </div>
  ));
}

const stepKeys =
  ({ onNext, onPrevious }: EntryProps) =>
  (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (event.key === 'ArrowUp') onPrevious();
    else onNext();
  };

function Words({ unit, ...props }: EntryProps & { unit: string }) {
  const { id, label, typed, onChange } = props;
  return (
    <TextInput
      id={id}
      aria-label={label}
      autoComplete="off"
      maxLength={500}
      value={typed.value?.kind === 'text' ? typed.value.text : ''}
      onChange={({ currentTarget: { value } }) =>
        onChange({ value: value === '' ? null : { kind: 'text', text: value }, onPaper: false })
      }
      onKeyDown={stepKeys(props)}
      rightSection={unit || undefined}
      rightSectionWidth={unit ? 72 : undefined}
      maw={420}
    />
  );
}

/** Typed in word for word, or left on the paper for its marker. */
function Essay({ id, label, typed, onChange }: EntryProps) {
  const { t } = useTranslation('supervised');
  return (
    <>
      <Checkbox
        id={id}
        label={t('entry.onPaper')}
        checked={typed.onPaper}
        onChange={(event) => onChange({ value: null, onPaper: event.currentTarget.checked })}
        mb={6}
      />
      {!typed.onPaper && (
        <Textarea
          aria-label={label}
          autosize
          minRows={3}
          maxRows={16}
          maxLength={40_000}
          value={typed.value?.kind === 'text' ? typed.value.text : ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ value: value === '' ? null : { kind: 'text', text: value }, onPaper: false })
          }
        />
      )}
    </>
  );
}
