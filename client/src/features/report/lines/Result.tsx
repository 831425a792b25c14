import { Text } from '@mantine/core';
import type { ReportLine, Why } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Tag } from '../../../ui/Tag.tsx';
import classes from './Result.module.css';

/** Reasons that the tag beside them says already. */
const obvious: ReadonlySet<Why> = new Set(['enough', 'proportional']);

/** Credited or not, why, and what is open about it. */
export function Result({ line, objecting = false }: { line: ReportLine; objecting?: boolean }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  return (
    <span className={classes.result}>
      <span className={classes.tags}>
        <Tag tone={line.credited ? 'good' : 'bad'}>{line.credited ? t('credited') : t('notCredited')}</Tag>
        {line.lateMs !== null && <Tag tone="warn">{t('lateBy', { time: format.duration(line.lateMs) })}</Tag>}
        {line.conflictIds.length > 0 && <Tag tone="warn">{t('conflict')}</Tag>}
        {objecting && <Tag tone="warn">{t('objection.tag')}</Tag>}
      </span>
      {!obvious.has(line.why) && (
        <Text component="span" size="sm" c="dimmed">
          {t(`why.${line.why}`)}
        </Text>
      )}
    </span>
  );
}
