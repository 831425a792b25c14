import { Button, Stack, Text } from '@mantine/core';
import { gradesApi } from '@minber/shared/grades/contract';
import type { GradeRow } from '@minber/shared/grades/state';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { call, download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { CohortHeader } from '../hours/CohortHeader.tsx';
import { MemberLink } from '../hours/MemberLink.tsx';
import { PeopleList } from '../hours/PeopleList.tsx';
import { useGrade } from './useGrade.ts';
import { WeightsModal } from './WeightsModal.tsx';

/** The grades of a cohort: what everybody has, what it comes to, and what counts how much. */
export default function CohortGradesPage() {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const grade = useGrade();
  const { cohortId = '' } = useParams();
  const params = { cohortId };
  const book = useQuery(ask(gradesApi.book, { params }));
  const [isWeighing, setWeighing] = useState(false);
  if (book.error) return <ErrorPanel error={book.error} retry={() => void book.refetch()} />;
  if (!book.data) return <PageSkeleton />;
  const { items, mayWrite } = book.data;
  const columns: Column<GradeRow>[] = [
    {
      key: 'name',
      title: t('person'),
      main: true,
      cell: ({ person }) => <MemberLink cohortId={cohortId} person={person} />,
    },
    ...items.map(
      ({ activityId, title }): Column<GradeRow> => ({
        key: activityId,
        title: localized(title),
        numeric: true,
        cell: ({ grades }) => {
          const found = grades.find((one) => one.activityId === activityId);
          const mark = found?.isOverridden ? <span title={t('grades.byHand')}> *</span> : null;
          return (
            <>
              {grade(found?.grade ?? null)}
              {mark}
            </>
          );
        },
      }),
    ),
    { key: 'soFar', title: t('grades.soFarShort'), numeric: true, cell: (row) => <strong>{grade(row.soFar)}</strong> },
    { key: 'certain', title: t('grades.certainShort'), numeric: true, cell: (row) => grade(row.certain) },
  ];
  return (
    <>
      <CohortHeader
        cohortId={cohortId}
        title={t('grades.title')}
        fetchFile={(format) => download(gradesApi.file, { params, query: { format } })}
        actions={
          mayWrite &&
          items.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconScale size={18} aria-hidden />}
              onClick={() => setWeighing(true)}
            >
              {t('grades.weights')}
            </Button>
          )
        }
      />
      {items.length === 0 ? (
        <EmptyState title={t('grades.none')} text={t('grades.noneHint')} />
      ) : (
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('grades.hint')}
          </Text>
          <PeopleList
            endpoint={gradesApi.list}
            about={[params]}
            fetchPage={(query, signal) => call(gradesApi.list, { params, query, signal })}
            columns={columns}
            rowKey={({ enrolmentId }) => enrolmentId}
          />
        </Stack>
      )}
      {isWeighing && <WeightsModal cohortId={cohortId} book={book.data} onClose={() => setWeighing(false)} />}
    </>
  );
}
