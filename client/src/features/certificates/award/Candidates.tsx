import { Alert, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { Candidate, CandidateState } from '@minber/shared/certificates/award';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { IconUsers } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { JobProgress } from '../../../ui/JobProgress.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { Tag, type Tone } from '../../../ui/Tag.tsx';
import { Archive } from './Archive.tsx';
import type { AwardDeeds } from './useAward.ts';

const tones: Record<CandidateState, Tone> = { ready: 'calm', unmet: 'plain', issued: 'good', revoked: 'bad' };

/** Everybody, those who have earned it chosen beforehand. */
export function Candidates({ candidates, deeds }: { candidates: Candidate[]; deeds: AwardDeeds }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [jobId, setJobId] = useState<string | null>(null);
  const key = useRef(crypto.randomUUID());
  const ready = candidates.filter(({ state }) => state === 'ready').map(({ person }) => person.personId);
  const chosen = ready.filter((personId) => !left.has(personId));
  const toggle = (personId: string) => {
    const next = new Set(left);
    if (!next.delete(personId)) next.add(personId);
    setLeft(next);
  };
  const issue = async () => {
    const started = await deeds.issue({ key: key.current, personIds: chosen });
    key.current = crypto.randomUUID();
    setJobId(started.jobId);
  };
  const columns: Column<Candidate>[] = [
    {
      key: 'chosen',
      title: t('award.chosen'),
      width: 60,
      cell: ({ person, state }) =>
        state === 'ready' && (
          <Checkbox
            aria-label={person.name}
            checked={!left.has(person.personId)}
            onChange={() => toggle(person.personId)}
          />
        ),
    },
    {
      key: 'person',
      title: t('fields.person'),
      main: true,
      cell: ({ person }) => <PersonName name={person.name} details={[person.position, person.organisation]} />,
    },
    {
      key: 'hours',
      title: t('fields.hours'),
      numeric: true,
      cell: ({ minutes }) => format.number(minutes / academicHourMinutes),
    },
    {
      key: 'completed',
      title: t('award.completed'),
      cell: ({ completedAt }) => (completedAt === null ? '–' : format.date(completedAt)),
    },
    {
      key: 'state',
      title: t('fields.state'),
      cell: ({ state, certificateId, serial }) => (
        <Group gap={6} component="span">
          <Tag tone={tones[state]}>{t(`award.states.${state}`)}</Tag>
          {certificateId && <Link to={`/certificates/${certificateId}`}>{serial ?? t('states.waiting')}</Link>}
        </Group>
      ),
    },
  ];
  return (
    <Card
      title={t('award.people')}
      actions={
        chosen.length > 0 && (
          <ConfirmButton
            variant="filled"
            title={t('award.issue', { count: chosen.length })}
            text={t('award.issueText')}
            confirm={t('award.issue', { count: chosen.length })}
            run={issue}
          >
            {t('award.issue', { count: chosen.length })}
          </ConfirmButton>
        )
      }
    >
      <Stack>
        {jobId && (
          <JobProgress
            jobId={jobId}
            onDone={deeds.renew}
            words={{
              running: t('award.issuing'),
              failed: t('award.failed'),
              done: t('award.done'),
              doneText: (result) => t('award.doneText', { issued: 0, passedOver: 0, ...result }),
            }}
          />
        )}
        {candidates.some(({ state }) => state === 'issued') && <Archive deeds={deeds} />}
        {candidates.length === 0 && (
          <EmptyState icon={<IconUsers size={40} stroke={1.4} />} title={t('award.none')} text={t('award.noneText')} />
        )}
        {candidates.length > 0 && ready.length === 0 && !jobId && (
          <Alert color="blue">
            <Text>{t('award.nobodyReady')}</Text>
          </Alert>
        )}
        {candidates.length > 0 && (
          <DataTable
            caption={t('award.people')}
            columns={columns}
            rows={candidates}
            rowKey={({ person }) => person.personId}
          />
        )}
      </Stack>
    </Card>
  );
}
