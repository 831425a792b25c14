import { ownHoursApi } from '@minber/shared/hours/own-contract';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';

interface Props {
  cohortId: string;
  /** What is shown until the ledger has answered. */
  minutes: number;
  minutesOf: number;
}

/** The reader's hours by the ledger, and the way to every entry. */
export default function CreditedHours({ cohortId, minutes, minutesOf }: Props) {
  const { t } = useTranslation('learn');
  const { number } = useFormat();
  const { data } = useQuery(ask(ownHoursApi.mine));
  const sum = data?.items.find((one) => one.cohortId === cohortId);
  const hours = (value: number) => number(Math.round((value / academicHourMinutes) * 10) / 10);
  return (
    <Link to={`/learn/${cohortId}/record`}>
      {t('progress.hours', { hours: hours(sum?.minutes ?? minutes), of: hours(sum?.minutesOf ?? minutesOf) })}
    </Link>
  );
}
