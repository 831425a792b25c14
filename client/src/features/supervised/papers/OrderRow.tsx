import { letterOf } from '@minber/shared/supervised/letters';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryProps } from './EntryInput.tsx';
import { LetterRow } from './LetterRow.tsx';
import classes from './papers.module.css';

/** Letters in the order in which they stand in the squares; an order with gaps is no answer. */
export function OrderRow({ parts, ...props }: EntryProps & { parts: string[] }) {
  const { t } = useTranslation('supervised');
  const { typed, onChange } = props;
  const [keys, setKeys] = useState<number[]>(typed.value?.kind === 'order' ? typed.value.keys : []);
  function put(chosen: number[]): void {
    const added = chosen.find((place) => !keys.includes(place));
    const next = added === undefined ? keys.filter((place) => chosen.includes(place)) : [...keys, added];
    setKeys(next);
    onChange({ value: next.length === parts.length ? { kind: 'order', keys: next } : null, onPaper: false });
  }
  return (
    <>
      <LetterRow {...props} parts={parts} chosen={keys} isOne={false} isBare onChosen={put} />
      <p className={classes.order} role="status">
        {keys.length === 0 ? t('entry.order') : keys.map(letterOf).join(' → ')}
        {keys.length > 0 &&
          keys.length < parts.length &&
          ` · ${t('entry.orderOpen', { count: parts.length - keys.length })}`}
      </p>
    </>
  );
}
