import { Text } from '@mantine/core';
import type { Cohort, RosterRow } from '@minber/shared/programmes/cohorts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { MemberLink } from '../../hours/MemberLink.tsx';
import { Hours } from '../../learn/Hours.tsx';

/** The columns of a cohort's roster. */
export function useRosterColumns({ cohortId, paceDays }: Cohort): Column<RosterRow>[] {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t('roster.person'),
      main: true,
      cell: ({ person }) => <MemberLink cohortId={cohortId} person={person} />,
    },
    { key: 'hall', title: t('roster.hall'), cell: ({ hallName }) => (hallName ? localized(hallName) : '–') },
    {
      key: 'progress',
      title: t('roster.progress'),
      numeric: true,
      cell: ({ done, of, completedAt, late }) => (
        <>
          {completedAt !== null ? (
            <Tag tone="good">{t('roster.completed', { date: format.date(completedAt) })}</Tag>
          ) : (
            t('roster.of', { done, of })
          )}
          {late > 0 && (
            <Text component="span" display="block" size="sm" c="dimmed">
              {t('roster.late', { count: late })}
            </Text>
          )}
        </>
      ),
    },
    { key: 'hours', title: t('fields.hours'), numeric: true, cell: ({ minutes }) => <Hours minutes={minutes} /> },
    {
      key: 'last',
      title: t('roster.last'),
      cell: ({ lastAt }) => (lastAt === null ? t('roster.never') : format.dateTime(lastAt)),
    },
    ...(paceDays === null
      ? []
      : [
          {
            key: 'ends',
            title: t('roster.ends'),
            cell: ({ endsAt }: RosterRow) => format.dateTime(endsAt),
          },
        ]),
    { key: 'way', title: t('roster.way'), wideOnly: true, cell: ({ way }) => t(`ways.${way}`) },
  ];
}
