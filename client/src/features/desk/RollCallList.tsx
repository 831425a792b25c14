import { Button, CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconSearch, IconUserQuestion, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../ui/search.ts';
import classes from './RollCallTab.module.css';
import type { RollCallMark, RollCallRow } from './roll-call.ts';

interface Props {
  rows: readonly RollCallRow[];
  onToggle: (personId: string, mark: RollCallMark) => void;
  onAllCame: () => void;
}

const lettersFrom = 12;
const icons = { here: IconCheck, came: IconCheck, gone: IconUserQuestion, away: IconCircleDashed } as const;

/** Those checked in: one tap marks who is missing. Below them the others: one tap marks who is there. Found by a letter or a name. */
export function RollCallList({ rows, onToggle, onAllCame }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [letter, setLetter] = useState<string | null>(null);
  const letters = [...new Set(rows.map(({ person }) => initialOf(person.name)))];
  const shown = rows.filter(
    ({ person: { name } }) => (letter === null || initialOf(name) === letter) && matches(name, text),
  );
  const inside = shown.filter(({ person }) => person.state === 'in');
  const outside = shown.filter(({ person }) => person.state !== 'in');
  const nobodyYet = rows.every(({ mark }) => mark === 'away');
  return (
    <>
      {rows.length >= lettersFrom && (
        <div className={classes.tools}>
          <TextInput
            className={classes.search ?? ''}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            placeholder={t('desk:rollCall.search')}
            aria-label={t('desk:rollCall.search')}
            leftSection={<IconSearch size={20} aria-hidden />}
            rightSection={text && <CloseButton onClick={() => setText('')} aria-label={t('desk:people.clear')} />}
            autoComplete="off"
          />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own layout */}
          <div className={classes.letters} role="group" aria-label={t('desk:rollCall.letters')}>
            {letters.map((each) => (
              <UnstyledButton
                key={each}
                className={classes.letter}
                aria-pressed={letter === each}
                onClick={() => setLetter(letter === each ? null : each)}
              >
                {each}
              </UnstyledButton>
            ))}
          </div>
        </div>
      )}
      {inside.length > 0 && <Rows rows={inside} onToggle={onToggle} />}
      {outside.length > 0 && (
        <section aria-labelledby="roll-call-outside" className={classes.outside}>
          <h2 id="roll-call-outside">{t('desk:rollCall.outside')}</h2>
          {nobodyYet && letter === null && !text && (
            <Button variant="light" leftSection={<IconUsers size={20} aria-hidden />} onClick={onAllCame}>
              {t('desk:rollCall.allCame', { count: rows.length })}
            </Button>
          )}
          <Rows rows={outside} onToggle={onToggle} />
        </section>
      )}
      {shown.length === 0 && <p className={classes.nobody}>{t('common:nothingFound')}</p>}
    </>
  );
}

function Rows({ rows, onToggle }: Pick<Props, 'rows' | 'onToggle'>) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list}>
      {rows.map(({ person: { personId, name, position }, mark }) => {
        const Icon = icons[mark];
        return (
          <li key={personId}>
            <button
              type="button"
              className={classes.person}
              data-mark={mark}
              aria-pressed={mark === 'gone' || mark === 'came'}
              onClick={() => onToggle(personId, mark)}
            >
              <Icon size={22} aria-hidden />
              <span>
                {name}
                {position && <small>{position}</small>}
              </span>
              {(mark === 'gone' || mark === 'came') && <b>{t(`desk:rollCall.mark.${mark}`)}</b>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function initialOf(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase('kk');
}
