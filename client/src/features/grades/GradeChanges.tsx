import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './GradeChanges.module.css';
import type { GradeItem } from './GradeSheetView.tsx';
import { useGrade } from './useGrade.ts';

/** What was earned, and what was put in its place when and why; the latest first. */
export function GradeChanges({ item: { earned, changes } }: { item: Pick<GradeItem, 'earned' | 'changes'> }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const grade = useGrade();
  if (changes.length === 0) return <span>–</span>;
  return (
    <div className={classes.changes}>
      <Text size="sm">{t('grades.earned', { grade: grade(earned) })}</Text>
      <ul className={classes.list}>
        {changes.toReversed().map((change) => (
          <li key={change.revision}>
            {change.grade === null ? t('grades.takenBack') : t('grades.put', { grade: grade(change.grade) })}:{' '}
            {change.reason}{' '}
            <Text component="span" size="sm" c="dimmed">
              ({[change.by?.name, format.dateTime(change.at)].filter(Boolean).join(', ')})
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
