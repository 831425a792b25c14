import { Button, Group, Text } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import type { Objection } from '@minber/shared/reports/objections';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/session.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { AdjustmentModal } from '../corrections/AdjustmentModal.tsx';
import classes from '../Rows.module.css';
import { AnswerForm } from './AnswerForm.tsx';
import { ObjectionTag } from './ObjectionTag.tsx';

interface Props {
  report: SessionReport;
  objection: Objection;
  /** Absent where the line is open already. */
  onPerson?: (personId: string) => void;
}

/** An objection beside the line it is about, with its answer or where to give it. */
export function ObjectionRow({ report, objection, onPerson }: Props) {
  const { t } = useTranslation('report');
  const may = useMay();
  const format = useFormat();
  const [open, setOpen] = useState<'answer' | 'adjust' | null>(null);
  const { personId, name, text, at, answer } = objection;
  const line = report.lines.find((each) => each.personId === personId);
  return (
    <li className={classes.row} data-done={answer !== null}>
      <div className={classes.head}>
        {name}
        <ObjectionTag answer={answer} />
      </div>
      <Text size="sm" c="dimmed">
        {format.fullDateTime(at)}
        {line &&
          ` · ${t('objection.line', {
            time: format.duration(line.creditedMs),
            live: format.duration(report.liveMs),
            state: t(line.credited ? 'credited' : 'notCredited'),
          })}`}
      </Text>
      <p className={classes.quote}>{text}</p>
      {answer && (
        <Text>
          {answer.note}{' '}
          <Text span size="sm" c="dimmed">
            {answer.byName}, {format.fullDateTime(answer.at)}
          </Text>
        </Text>
      )}
      <Group gap="xs" mt="sm">
        {onPerson && line && (
          <Button size="sm" variant="subtle" px="xs" onClick={() => onPerson(personId)}>
            {t('openLine', { name })}
          </Button>
        )}
        {line?.kind === 'person' && may('adjustment:write') && (
          <Button size="sm" variant="default" onClick={() => setOpen('adjust')}>
            {t('adjustPerson')}
          </Button>
        )}
        {!answer && open !== 'answer' && may('objection:answer') && (
          <Button size="sm" onClick={() => setOpen('answer')}>
            {t('objection.answer')}
          </Button>
        )}
      </Group>
      {!answer && open === 'answer' && <AnswerForm objection={objection} onCancel={() => setOpen(null)} />}
      {open === 'adjust' && line && (
        <AdjustmentModal report={report} person={line} onClose={() => setOpen(answer ? null : 'answer')} />
      )}
    </li>
  );
}
