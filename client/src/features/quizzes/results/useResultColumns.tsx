import type { ResultRow } from '@minber/shared/quizzes/results';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { Tag } from '../../../ui/Tag.tsx';

/** What is shown of a person's part in a quiz. */
export function useResultColumns(): Column<ResultRow>[] {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const format = useFormat();
  return [
    {
      key: 'person',
      title: t('results.person'),
      main: true,
      cell: ({ person }) => <PersonName name={person.name} details={[person.position, person.district]} />,
    },
    { key: 'hall', title: t('results.hall'), cell: ({ hallName }) => (hallName ? localized(hallName) : '–') },
    {
      key: 'grade',
      title: t('results.grade'),
      cell: ({ grade, passed, attempts }) => {
        if (grade === null) {
          if (attempts.some(({ waiting }) => waiting > 0)) return <Tag tone="calm">{t('results.toMark')}</Tag>;
          return attempts.length > 0 ? <Tag>{t('results.inProgress')}</Tag> : t('results.notStarted');
        }
        const share = format.percent(Math.round(grade * 1000) / 10);
        return <Tag tone={passed === null ? 'plain' : passed ? 'good' : 'warn'}>{share}</Tag>;
      },
    },
    {
      key: 'attempts',
      title: t('results.attempts'),
      cell: ({ attempts }) =>
        attempts.length === 0 ? (
          '–'
        ) : (
          <span>
            {attempts.map(({ attemptId, number, state, enteredBy }, at) => (
              <span key={attemptId}>
                {at > 0 && ', '}
                {state === 'open' ? (
                  t('results.attemptOpen', { number })
                ) : (
                  <Link to={`/results/${attemptId}`}>{t('results.attempt', { number })}</Link>
                )}
                {enteredBy && ` (${t('results.enteredBy', { name: enteredBy.name })})`}
              </span>
            ))}
          </span>
        ),
    },
    {
      key: 'time',
      title: t('results.time'),
      cell: ({ attempts }) => {
        const closed = attempts.find(({ submittedAt }) => submittedAt !== null);
        return closed?.submittedAt && !closed.enteredBy ? format.duration(closed.submittedAt - closed.startedAt) : '–';
      },
    },
    {
      key: 'when',
      title: t('results.when'),
      wideOnly: true,
      cell: ({ attempts }) => {
        const at = attempts.find(({ submittedAt }) => submittedAt !== null)?.submittedAt;
        return at ? format.dateTime(at) : '–';
      },
    },
    {
      key: 'late',
      title: t('results.late'),
      wideOnly: true,
      numeric: true,
      cell: ({ late }) => (late > 0 ? <Tag tone="warn">{late}</Tag> : '–'),
    },
  ];
}
