import type { WarningRow } from '@minber/shared/grades/state';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useGrade } from './useGrade.ts';
import classes from './WarningReasons.module.css';

type Warning = WarningRow['warnings'][number];

/** Each reason as a word and what it rests on. */
export function WarningReasons({ warnings }: { warnings: Warning[] }) {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const format = useFormat();
  const grade = useGrade();
  const detailsOf = (warning: Warning): string => {
    switch (warning.kind) {
      case 'inactive':
        return t('warnings.inactive', { days: format.number(warning.days) });
      case 'behind':
        return t('warnings.behind', {
          done: format.percent(warning.donePercent),
          expected: format.percent(warning.expectedPercent),
          overdue: format.number(warning.overdue),
        });
      case 'failing':
        return warning.activities.map((one) => `${localized(one.title)}: ${grade(one.grade)}`).join('; ');
      case 'absent':
        return warning.seminars.map((one) => localized(one.title)).join('; ');
    }
  };
  return (
    <ul className={classes.reasons}>
      {warnings.map((warning) => (
        <li key={warning.kind}>
          <Tag tone={warning.kind === 'failing' ? 'bad' : 'warn'}>{t(`warnings.kinds.${warning.kind}`)}</Tag>{' '}
          {detailsOf(warning)}
        </li>
      ))}
    </ul>
  );
}
