import { Button, Group, Text } from '@mantine/core';
import type { Conflict, SessionReport } from '@minber/shared/attendance/report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/session.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Tag } from '../../../ui/Tag.tsx';
import classes from '../Rows.module.css';
import { ResolveConflict } from './ResolveConflict.tsx';

interface Props {
  report: SessionReport;
  conflict: Conflict;
  onPerson: (personId: string) => void;
}

/** One conflict in plain words: who, when, where, what may be behind it, and what was found out. */
export function ConflictRow({ report, conflict, onPerson }: Props) {
  const { t } = useTranslation('report');
  const may = useMay();
  const format = useFormat();
  const localized = useLocalized();
  const [resolving, setResolving] = useState(false);
  const { kind, person, others, resolution } = conflict;
  const people = [person, ...others];
  const places = conflict.placeNames.map((names) =>
    names ? `${localized(names.region)}, ${localized(names.hall)}` : t('common:ownDevice'),
  );
  const sum = conflict.intervals.reduce((total, { from, to }) => total + to - from, 0);
  const times = conflict.intervals.map(({ from, to }) => format.timeRange(from, to)).join(', ');
  return (
    <li className={classes.row} data-done={resolution !== null}>
      <div className={classes.head}>
        {people.map(({ name }) => name).join(', ')}
        <Tag tone={resolution ? 'good' : 'warn'}>{resolution ? t('resolved') : t('open')}</Tag>
      </div>
      <Text>
        {t(`conflictSays.${kind}`, {
          name: person.name,
          places: [...new Set(places)].join(' · '),
        })}
      </Text>
      {times && (
        <Text>
          {t('conflictTimes', { times })} ({format.duration(sum)})
        </Text>
      )}
      {!resolution && <Text c="dimmed">{t(`conflictMeans.${kind}`)}</Text>}
      {resolution && (
        <>
          <p className={classes.quote}>{resolution.note}</p>
          <Text size="sm" c="dimmed">
            {resolution.authorName}, {format.fullDateTime(resolution.at)}
          </Text>
        </>
      )}
      <Group gap="xs" mt="sm">
        {people.map(({ personId, name }) => (
          <Button key={personId} size="sm" variant="default" onClick={() => onPerson(personId)}>
            {people.length > 1 ? t('openLine', { name }) : t('openOnlyLine')}
          </Button>
        ))}
        {!resolution && !resolving && may('conflict:resolve') && (
          <Button size="sm" variant="default" onClick={() => setResolving(true)}>
            {t('resolve')}
          </Button>
        )}
      </Group>
      {resolving && !resolution && (
        <ResolveConflict seminarId={report.seminarId} conflict={conflict} onCancel={() => setResolving(false)} />
      )}
    </li>
  );
}
