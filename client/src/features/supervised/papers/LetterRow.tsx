import { letterOf, pressedPart } from '@minber/shared/supervised/letters';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clsx } from '../../../ui/clsx.ts';
import type { EntryProps } from './EntryInput.tsx';
import classes from './papers.module.css';

interface Props extends Pick<EntryProps, 'id' | 'label' | 'onNext' | 'onPrevious'> {
  /** Their words, by place. */
  parts: string[];
  chosen: number[];
  isOne: boolean;
  /** The words of what is chosen stand elsewhere. */
  isBare?: boolean;
  onChosen: (places: number[]) => void;
}

/** Letters to be tapped or pressed as keys; where there is one answer, it goes on to the next question. */
export function LetterRow({ id, label, parts, chosen, isOne, isBare = false, onChosen, onNext, onPrevious }: Props) {
  const { t } = useTranslation('supervised');
  const [isStrange, setStrange] = useState(false);
  function pick(place: number): void {
    const isChosen = chosen.includes(place);
    const rest = isOne ? [] : chosen.filter((one) => one !== place);
    onChosen(isChosen ? rest : [...rest, place].toSorted((one, other) => one - other));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const part = pressedPart(event, parts.length);
    setStrange(part === undefined && /^\p{L}$/u.test(key));
    if (part !== undefined) {
      if (isOne && !chosen.includes(part)) onChosen([part]);
      else if (!isOne) pick(part);
      if (isOne) onNext();
    } else if (key === 'Backspace' || key === 'Delete') onChosen([]);
    else if (key === 'Enter' || key === 'ArrowDown') onNext();
    else if (key === 'ArrowUp') onPrevious();
    else return;
    event.preventDefault();
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: one stop of the keyboard for all letters */}
      <div
        id={id}
        role="group"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys choose the letters
        tabIndex={0}
        className={classes.letters}
        onKeyDown={onKeyDown}
      >
        {parts.map((text, place) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
            key={place}
            type="button"
            tabIndex={-1}
            aria-pressed={chosen.includes(place)}
            aria-label={`${letterOf(place)}: ${text}`}
            title={text}
            className={clsx(classes.letter, chosen.includes(place) && classes.chosen)}
            onClick={() => pick(place)}
          >
            {letterOf(place)}
          </button>
        ))}
      </div>
      {!isBare && chosen.length > 0 && (
        <p className={classes.words}>{chosen.map((place) => parts[place]).join(' · ')}</p>
      )}
      {isStrange && (
        <p className={classes.strange} role="alert">
          {t('entry.strange')}
        </p>
      )}
    </>
  );
}
