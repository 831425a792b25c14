import { Anchor, Text } from '@mantine/core';
import type { ExpectedHall, Seminar, SeminarPlan } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { PersonName } from '../../ui/PersonName.tsx';

/** Where people are expected, and for coordinators the door to each hall's Desk. */
export function HallsCard({ seminar, plan }: { seminar: Seminar; plan: SeminarPlan }) {
  const { t } = useTranslation('seminars');
  const may = useMay();
  const localized = useLocalized();
  const columns: Column<ExpectedHall>[] = [
    {
      key: 'hall',
      title: t('hall'),
      main: true,
      cell: (hall) => <PersonName name={localized(hall.centreName)} details={[localized(hall.name)]} />,
    },
    { key: 'expected', title: t('expectedShort'), numeric: true, cell: (hall) => hall.expected },
  ];
  return (
    <Card title={t('halls', { count: plan.halls.length })}>
      {plan.halls.length > 0 && (
        <DataTable
          caption={t('halls', { count: plan.halls.length })}
          columns={columns}
          rows={plan.halls}
          rowKey={(hall) => hall.hallId}
          {...(may('desk:read') && {
            actionsTitle: t('action.desk'),
            actions: (hall: ExpectedHall) => (
              <Anchor component={Link} to={`/halls/${hall.hallId}/desk/${seminar.seminarId}`}>
                {t('action.desk')}
              </Anchor>
            ),
          })}
        />
      )}
      <Text c="dimmed" mt="sm">
        {t('ownDevices', { count: plan.expectedOwnDevice })}
      </Text>
    </Card>
  );
}
