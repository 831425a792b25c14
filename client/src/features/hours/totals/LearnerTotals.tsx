import { hoursTotalsApi } from '@minber/shared/hours/contract';
import type { LearnerTotal } from '@minber/shared/hours/totals';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../../api/call.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { PeopleList } from '../PeopleList.tsx';
import { useHours } from '../useHours.ts';
import classes from './Totals.module.css';

/** Everybody who is or was enrolled, with what the ledger has for him. */
export function LearnerTotals() {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const hours = useHours();
  const columns: Column<LearnerTotal>[] = [
    {
      key: 'name',
      title: t('person'),
      main: true,
      cell: ({ person }) => <PersonName name={person.name} details={[person.position, person.organisation]} />,
    },
    { key: 'hall', title: t('hall'), cell: ({ hallName }) => (hallName ? localized(hallName) : '–') },
    { key: 'hours', title: t('hours.short'), numeric: true, cell: ({ minutes }) => hours(minutes) },
    {
      key: 'cohorts',
      title: t('totals.cohorts'),
      cell: ({ person, cohorts }) => (
        <ul className={classes.cohorts}>
          {cohorts.map(({ cohortId, programmeTitle, minutes, minutesOf }) => (
            <li key={cohortId}>
              <Link to={`/cohorts/${cohortId}/people/${person.personId}`}>{localized(programmeTitle)}</Link>:{' '}
              <span className={classes.hours}>{t('hours.of', { hours: hours(minutes), of: hours(minutesOf) })}</span>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <PeopleList
      endpoint={hoursTotalsApi.learners}
      fetchPage={(query, signal) => call(hoursTotalsApi.learners, { query, signal })}
      columns={columns}
      rowKey={({ person }) => person.personId}
      nobody={t('totals.none')}
    />
  );
}
