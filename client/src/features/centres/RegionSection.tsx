import { Button, Group, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { RegionPlaces } from './findPlaces.ts';
import { HallTable } from './HallTable.tsx';
import type { PlaceTask } from './PlaceModal.tsx';
import classes from './RegionSection.module.css';

interface Props extends RegionPlaces {
  onTask: (task: PlaceTask) => void;
}

/** A region with its centres. */
export function RegionSection({ region, centres, onTask }: Props) {
  const { t } = useTranslation('centres');
  const may = useMay();
  const localized = useLocalized();
  const regionFacets = { regionIds: [region.id] };
  return (
    <section className={classes.region}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {localized(region.name)} <Tag>{region.code}</Tag>
        </Title>
        {may('region:write', regionFacets) && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => onTask({ kind: 'region', region })}
          >
            {t('editRegion')}
          </Button>
        )}
      </Group>
      {centres.length === 0 && <Text c="dimmed">{t('noCentres')}</Text>}
      {centres.map(({ centre, halls }) => {
        const mayWrite = may('centre:write', { ...regionFacets, centreIds: [centre.id] });
        return (
          <Card
            key={centre.id}
            title={localized(centre.name)}
            actions={
              mayWrite && (
                <>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    leftSection={<IconPencil size={16} aria-hidden />}
                    onClick={() => onTask({ kind: 'centre', centre })}
                  >
                    {t('common:action.edit')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    leftSection={<IconPlus size={16} aria-hidden />}
                    onClick={() => onTask({ kind: 'hall', centreId: centre.id })}
                  >
                    {t('addHall')}
                  </Button>
                </>
              )
            }
          >
            {centre.address && (
              <Text c="dimmed" mb="sm" mt={-10}>
                {centre.address}
              </Text>
            )}
            {halls.length === 0 ? (
              <Text c="dimmed">{t('noHalls')}</Text>
            ) : (
              <HallTable halls={halls} caption={t('hallsOf', { centre: localized(centre.name) })} onTask={onTask} />
            )}
          </Card>
        );
      })}
    </section>
  );
}
