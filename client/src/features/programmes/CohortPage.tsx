import { Alert, Button, Group, Stack } from '@mantine/core';
import type { Cohort } from '@minber/shared/programmes/cohorts';
import { cohortApi } from '@minber/shared/programmes/contract';
import { IconCertificate, IconChecklist, IconPencil, IconSpeakerphone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { CohortRecordLinks } from '../hours/CohortRecordLinks.tsx';
import classes from './Cohort.module.css';
import { CodeCard } from './cohort/CodeCard.tsx';
import { CohortModal } from './cohort/CohortModal.tsx';
import { Roster } from './cohort/Roster.tsx';

/** One run of a programme: its code, its people and how far they are. */
export default function CohortPage() {
  const { cohortId = '' } = useParams();
  const { data, error, refetch } = useQuery(ask(cohortApi.get, { params: { cohortId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <CohortView cohort={data} />;
}

function CohortView({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const format = useFormat();
  const may = useMay();
  const [isEditing, setEditing] = useState(false);
  const { cohortId, programmeId, programmeTitle, title, startsAt, endsAt, version, newestVersion, mayWrite } = cohort;
  const move = async () => {
    await call(cohortApi.move, { params: { cohortId }, body: { revision: cohort.revision } });
    await refresh(cohortApi.get, cohortApi.list, cohortApi.roster);
  };
  const facts = [
    localized(programmeTitle),
    format.dayRange(startsAt, endsAt),
    ...(cohort.paceDays === null ? [] : [t('pace.each', { count: cohort.paceDays })]),
    t('versionNumber', { version }),
  ];
  return (
    <>
      <PageHeader
        title={localized(title)}
        subtitle={facts.join(' · ')}
        back={{ to: '/authoring', label: t('manageTitle') }}
        actions={
          <Group gap="sm" className={classes.ways}>
            {may('result:read') && (
              <Button
                component={Link}
                to={`/cohorts/${cohortId}/quizzes`}
                variant="default"
                leftSection={<IconChecklist size={18} aria-hidden />}
              >
                {t('quizzes:results.list')}
              </Button>
            )}
            {mayWrite && (
              <Button
                component={Link}
                to={`/cohorts/${cohortId}/announcements`}
                variant="default"
                leftSection={<IconSpeakerphone size={18} aria-hidden />}
              >
                {t('announcements')}
              </Button>
            )}
            {mayWrite && (
              <Button
                component={Link}
                to={`/cohorts/${cohortId}/certificates`}
                variant="default"
                leftSection={<IconCertificate size={18} aria-hidden />}
              >
                {t('common:nav.certificates')}
              </Button>
            )}
            {mayWrite && (
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => setEditing(true)}
              >
                {t('common:action.edit')}
              </Button>
            )}
          </Group>
        }
      />
      <Stack gap="lg">
        {mayWrite && newestVersion > version && (
          <Alert color="blue">
            <Group justify="space-between">
              {t('cohort.newer', { version: newestVersion })}
              <ConfirmButton
                size="sm"
                title={t('cohort.move')}
                text={t('cohort.moveText')}
                confirm={t('cohort.move')}
                run={move}
              >
                {t('cohort.move')}
              </ConfirmButton>
            </Group>
          </Alert>
        )}
        <Group gap="sm" className={classes.ways}>
          <CohortRecordLinks cohortId={cohortId} />
        </Group>
        {mayWrite && <CodeCard cohort={cohort} />}
        <Roster cohort={cohort} />
      </Stack>
      {isEditing && <CohortModal programmeId={programmeId} cohort={cohort} onClose={() => setEditing(false)} />}
    </>
  );
}
