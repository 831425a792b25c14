import { Button, Group } from '@mantine/core';
import type { Hall } from '@minber/shared/centres/contract';
import { IconDeviceTv, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import type { PlaceTask } from './PlaceModal.tsx';

interface Props {
  halls: Hall[];
  caption: string;
  onTask: (task: PlaceTask) => void;
}

export function HallTable({ halls, caption, onTask }: Props) {
  const { t } = useTranslation('centres');
  const may = useMay();
  const localized = useLocalized();
  const columns: Column<Hall>[] = [
    { key: 'name', title: t('hall'), main: true, cell: (hall) => <strong>{localized(hall.name)}</strong> },
    { key: 'language', title: t('language'), cell: (hall) => t(`languageName.${hall.language}`) },
    { key: 'capacity', title: t('capacity'), numeric: true, cell: (hall) => hall.capacity },
    {
      key: 'phone',
      title: t('coordinatorPhone'),
      cell: (hall) =>
        hall.coordinatorPhone && (
          <a className="numeric" href={`tel:${hall.coordinatorPhone}`}>
            {hall.coordinatorPhone}
          </a>
        ),
    },
  ];
  const facets = (hall: Hall) => ({ regionIds: [hall.regionId], centreIds: [hall.centreId] });
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={halls}
      rowKey={(hall) => hall.id}
      actionsTitle={t('actions')}
      actions={(hall) => (
        <Group gap={4} justify="flex-end">
          {may('screen:pair', facets(hall)) && (
            <Button
              size="compact-md"
              variant="subtle"
              leftSection={<IconDeviceTv size={18} aria-hidden />}
              onClick={() => onTask({ kind: 'screens', hall })}
            >
              {t('screens', { count: hall.screens })}
            </Button>
          )}
          {may('hall:write', facets(hall)) && (
            <Button
              size="compact-md"
              variant="subtle"
              leftSection={<IconPencil size={18} aria-hidden />}
              aria-label={t('editHall', { hall: localized(hall.name) })}
              onClick={() => onTask({ kind: 'hall', centreId: hall.centreId, hall })}
            >
              {t('common:action.edit')}
            </Button>
          )}
        </Group>
      )}
    />
  );
}
