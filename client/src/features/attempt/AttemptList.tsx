import type { AttemptSummary } from '@minber/shared/quizzes/learner';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { AttemptNotes } from './AttemptNotes.tsx';
import { useGrade } from './useGrade.ts';

/** One's attempts so far, newest first. */
export function AttemptList({ attempts }: { attempts: AttemptSummary[] }) {
  const { t } = useTranslation('attempt');
  const format = useFormat();
  const grade = useGrade();
  const columns: Column<AttemptSummary>[] = [
    { key: 'number', title: t('attempts.one'), main: true, cell: ({ number }) => t('attempts.number', { number }) },
    { key: 'started', title: t('attempts.started'), cell: ({ startedAt }) => format.dateTime(startedAt) },
    {
      key: 'time',
      title: t('attempts.time'),
      cell: ({ startedAt, submittedAt }) => (submittedAt === null ? '–' : format.duration(submittedAt - startedAt)),
    },
    { key: 'answered', title: t('attempts.answered'), cell: ({ answered, questions }) => `${answered} / ${questions}` },
    {
      key: 'grade',
      title: t('attempts.grade'),
      cell: (attempt) => (
        <>
          {grade(attempt)}
          <AttemptNotes attempt={attempt} />
        </>
      ),
    },
    {
      key: 'review',
      title: t('attempts.review'),
      cell: ({ attemptId, state, mayReview, reviewFrom }) =>
        state === 'open' ? (
          <Tag tone="calm">{t('attempts.open')}</Tag>
        ) : mayReview ? (
          <Link to={`/attempts/${attemptId}/review`}>{t('attempts.look')}</Link>
        ) : reviewFrom !== null ? (
          t('attempts.from', { date: format.dateTime(reviewFrom) })
        ) : (
          t('attempts.never')
        ),
    },
  ];
  return (
    <section>
      <h2>{t('attempts.title')}</h2>
      <DataTable
        caption={t('attempts.title')}
        columns={columns}
        rows={attempts}
        rowKey={({ attemptId }) => attemptId}
      />
    </section>
  );
}
