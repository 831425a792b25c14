import { CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import type { DeskPerson } from '@minber/shared/attendance/desk';
import { IconCheck, IconSearch, IconUserQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../../ui/search.ts';
import classes from './RollCallTab.module.css';

interface Props {
  people: readonly DeskPerson[];
  missing: ReadonlySet<string>;
  onToggle: (personId: string) => void;
}

const lettersFrom = 12;

/** Everyone on one list: one tap marks who is missing, another takes it back. Found by a letter or a name. */
export function RollCallList({ people, missing, onToggle }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [letter, setLetter] = useState<string | null>(null);
  const letters = [...new Set(people.map(({ name }) => initialOf(name)))];
  const shown = people.filter(({ name }) => (letter === null || initialOf(name) === letter) && matches(name, text));
  return (
    <>
      {people.length >= lettersFrom && (
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
      <ul className={classes.list}>
        {shown.map(({ personId, name, position }) => {
          const away = missing.has(personId);
          return (
            <li key={personId}>
              <button type="button" className={classes.person} aria-pressed={away} onClick={() => onToggle(personId)}>
                {away ? <IconUserQuestion size={22} aria-hidden /> : <IconCheck size={22} aria-hidden />}
                <span>
                  {name}
                  {position && <small>{position}</small>}
                </span>
                {away && <b>{t('desk:rollCall.missing')}</b>}
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && <p className={classes.nobody}>{t('common:nothingFound')}</p>}
    </>
  );
}

function initialOf(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase('kk');
}
