import type { Sitting, SittingPerson } from '@minber/shared/supervised/sittings';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { DeviceCodeModal } from './DeviceCodeModal.tsx';
import { ExtendModal } from './ExtendModal.tsx';
import { PersonLine } from './PersonLine.tsx';
import { chosen, type Filter, filters, stageOf } from './people.ts';
import { RemoveModal } from './RemoveModal.tsx';
import classes from './sitting.module.css';
import { useCheckIns } from './useCheckIns.ts';

type Act = { kind: 'lend' | 'extend' | 'remove'; person: SittingPerson };

/** The cohort's people: type two letters, tap, next one. */
export function PeopleTab({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation('supervised');
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [act, setAct] = useState<Act | null>(null);
  const clearRef = useRef<() => void>(null);
  const { pending, error, check, retry } = useCheckIns(sitting.sittingId);
  const people = sitting.people.map((one) => ({ ...one, present: pending.get(one.person.personId) ?? one.present }));
  const shown = chosen(people, filter, text);
  const countOf = (one: Filter) =>
    one === 'all' ? people.length : people.filter((person) => stageOf(person) === one).length;
  const clear = () => clearRef.current?.();
  const close = () => setAct(null);
  return (
    <>
      <FilterBar
        text={text}
        onText={setText}
        labels={{ search: t('people.search'), clear: t('people.clear') }}
        filter={filter}
        onFilter={setFilter}
        filters={filters.map((each) => ({ filter: each, label: t(`filter.${each}`), count: countOf(each) }))}
        clearRef={clearRef}
      />
      {error !== null && <ErrorPanel error={error} title={t('people.unsent')} retry={retry} />}
      {people.length === 0 && <EmptyState title={t('people.none')} text={t('people.noneText')} />}
      {people.length > 0 && shown.length === 0 && <EmptyState title={t('common:nothingFound')} />}
      <ul className={classes.list}>
        {shown.map((person) => (
          <PersonLine
            key={person.person.personId}
            sitting={sitting}
            person={person}
            isUnsent={pending.has(person.person.personId)}
            onCheck={(present) => {
              check(person.person.personId, present);
              if (text && present) clear();
            }}
            onAct={(kind) => setAct({ kind, person })}
          />
        ))}
      </ul>
      {act?.kind === 'lend' && <DeviceCodeModal sitting={sitting} person={act.person} onClose={close} />}
      {act?.kind === 'extend' && <ExtendModal sitting={sitting} person={act.person} onClose={close} />}
      {act?.kind === 'remove' && <RemoveModal sitting={sitting} person={act.person} onClose={close} />}
    </>
  );
}
