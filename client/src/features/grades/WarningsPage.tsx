import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { gradesApi } from '@minber/shared/grades/contract';
import type { WarningRow } from '@minber/shared/grades/state';
import { IconMoodSmile } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { CohortHeader } from '../hours/CohortHeader.tsx';
import { MemberLink } from '../hours/MemberLink.tsx';
import { useGrade } from './useGrade.ts';
import { WarningReasons } from './WarningReasons.tsx';

/** Rows drawn at a time: three hundred hold an old laptop up for a second. */
const atOnce = 50;

/** Who of a cohort needs a word, and why; from where on is said above. */
export default function WarningsPage() {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const { number } = useFormat();
  const grade = useGrade();
  const { cohortId = '' } = useParams();
  const params = { cohortId };
  const [shown, setShown] = useState(atOnce);
  const { data, error, refetch } = useQuery(ask(gradesApi.warnings, { params }));
  const columns: Column<WarningRow>[] = [
    {
      key: 'name',
      title: t('person'),
      main: true,
      cell: ({ person }) => <MemberLink cohortId={cohortId} person={person} />,
    },
    { key: 'hall', title: t('hall'), cell: ({ hallName }) => (hallName ? localized(hallName) : '–') },
    { key: 'reasons', title: t('warnings.reasons'), cell: ({ warnings }) => <WarningReasons warnings={warnings} /> },
  ];
  return (
    <>
      <CohortHeader
        cohortId={cohortId}
        title={t('warnings.title')}
        fetchFile={(format) => download(gradesApi.warningsFile, { params, query: { format } })}
      />
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={6} />}
      {data && (
        <Stack>
          <Text c="dimmed">
            {t('warnings.thresholds', {
              days: number(data.thresholds.inactiveDays),
              overdue: number(data.thresholds.overdue),
              points: number(data.thresholds.behindPoints),
              grade: grade(data.thresholds.failBelow),
            })}
          </Text>
          <Text>{t('warnings.count', { named: number(data.named), people: number(data.people) })}</Text>
          {data.items.length < data.named && (
            <Alert color="blue">{t('warnings.more', { shown: number(data.items.length) })}</Alert>
          )}
          {data.items.length === 0 ? (
            <EmptyState icon={<IconMoodSmile size={40} stroke={1.4} />} title={t('warnings.none')} />
          ) : (
            <>
              <DataTable
                caption={t('warnings.title')}
                columns={columns}
                rows={data.items.slice(0, shown)}
                rowKey={({ enrolmentId }) => enrolmentId}
              />
              {shown < data.items.length && (
                <Group justify="center">
                  <Button variant="default" onClick={() => setShown(shown + atOnce)}>
                    {t('common:action.more')}
                  </Button>
                </Group>
              )}
            </>
          )}
        </Stack>
      )}
    </>
  );
}
