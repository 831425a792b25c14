import { Button } from '@mantine/core';
import type { DeskPerson } from '@minber/shared/attendance/desk';
import { IconUserPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { matches } from '../../ui/search.ts';
import classes from './PeopleTab.module.css';
import { PersonLine } from './PersonLine.tsx';
import type { DeskView } from './pending.ts';
import { SubstituteModal } from './SubstituteModal.tsx';
import { UndoBar } from './UndoBar.tsx';
import type { Desk } from './useDesk.ts';
import { useDeskDeeds } from './useDeskDeeds.ts';
import { WalkInModal } from './WalkInModal.tsx';

const FILTERS = ['all', 'to-come', 'in'] as const;
type Filter = (typeof FILTERS)[number];

/** The list: type two letters, tap, next one. */
export function PeopleTab({ desk, view }: { desk: Desk; view: DeskView }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [walkIn, setWalkIn] = useState(false);
  const [absent, setAbsent] = useState<DeskPerson | null>(null);
  const clearRef = useRef<() => void>(null);
  const deeds = useDeskDeeds(desk.book);
  const counts = {
    all: view.people.length,
    'to-come': view.people.filter(({ state }) => state !== 'in').length,
    in: view.people.filter(({ state }) => state === 'in').length,
  };
  const shown = view.people.filter(
    ({ name, position, state }) =>
      (filter === 'all' || (state === 'in') === (filter === 'in')) && matches(`${name} ${position}`, text),
  );
  const last = deeds.last && {
    actionId: deeds.last.actionId,
    words: (
      <>
        {t(`desk:done.${deeds.last.kind}`)} <b>{deeds.last.person.name}</b>
      </>
    ),
  };
  const clear = () => clearRef.current?.();
  return (
    <>
      <FilterBar
        text={text}
        onText={setText}
        labels={{ search: t('desk:people.search'), clear: t('desk:people.clear') }}
        filter={filter}
        onFilter={setFilter}
        filters={FILTERS.map((each) => ({
          filter: each,
          label: t(`desk:people.filter.${each}`),
          count: counts[each],
        }))}
        beside={
          <Button variant="default" px="sm" onClick={() => setWalkIn(true)} aria-label={t('desk:walkIn.add')}>
            <IconUserPlus size={22} aria-hidden />
            <span className={classes.wide}>{t('desk:walkIn.add')}</span>
          </Button>
        }
        clearRef={clearRef}
      />
      {view.people.length === 0 && <EmptyState title={t('desk:people.empty')} text={t('desk:people.emptyText')} />}
      {view.people.length > 0 && shown.length === 0 && (
        <EmptyState
          title={t('common:nothingFound')}
          text={text && t('desk:people.notOnList', { text })}
          action={{ label: t('desk:walkIn.add'), onClick: () => setWalkIn(true) }}
        />
      )}
      <ul className={classes.list}>
        {shown.map((person) => (
          <PersonLine
            key={person.personId}
            person={person}
            unsent={view.unsent.has(person.personId)}
            onCheckIn={() => {
              deeds.checkIn(person);
              if (text) clear();
            }}
            onCheckOut={() => deeds.checkOut(person)}
            onSubstitute={() => setAbsent(person)}
            onTakeBack={deeds.takeBack}
          />
        ))}
      </ul>
      <UndoBar last={last} onUndo={deeds.undo} onGone={deeds.forget} />
      {absent && (
        <SubstituteModal view={view} absent={absent} onClose={() => setAbsent(null)} onSubstitute={deeds.substitute} />
      )}
      {walkIn && <WalkInModal desk={desk} view={view} name={text} onClose={() => setWalkIn(false)} onDone={clear} />}
    </>
  );
}
