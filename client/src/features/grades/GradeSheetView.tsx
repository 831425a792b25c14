import { Button, Stack, Text, Title } from '@mantine/core';
import type { GradeSheet } from '@minber/shared/grades/state';
import { IconPencil, IconReportAnalytics } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { GradeChanges } from './GradeChanges.tsx';
import { OverrideModal } from './OverrideModal.tsx';
import { useGrade } from './useGrade.ts';

export type GradeItem = GradeSheet['categories'][number]['items'][number];

/** A person's grades by category, what they come to, and every change of one by hand. */
export function GradeSheetView({ sheet }: { sheet: GradeSheet }) {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const format = useFormat();
  const grade = useGrade();
  const [changing, setChanging] = useState<GradeItem | null>(null);
  const categories = sheet.categories.filter(({ items }) => items.length > 0);
  const weights = categories.reduce((sum, { weight }) => sum + weight, 0);
  const columns: Column<GradeItem>[] = [
    {
      key: 'activity',
      title: t('activity'),
      main: true,
      cell: ({ title, moduleTitle }) => (
        <span>
          <strong>{localized(title)}</strong>
          <Text component="span" display="block" size="sm" c="dimmed">
            {localized(moduleTitle)}
          </Text>
        </span>
      ),
    },
    { key: 'grade', title: t('grades.grade'), numeric: true, cell: (item) => grade(item.grade) },
    { key: 'changes', title: t('grades.changes'), cell: (item) => <GradeChanges item={item} /> },
  ];
  return (
    <Card title={t('grades.title')}>
      {categories.length === 0 ? (
        <EmptyState icon={<IconReportAnalytics size={40} stroke={1.4} />} title={t('grades.none')} />
      ) : (
        <Stack gap="lg">
          <div>
            <Text fw={600}>{t('grades.soFar', { grade: grade(sheet.soFar) })}</Text>
            <Text size="sm" c="dimmed">
              {t('grades.certain', { grade: grade(sheet.certain) })}
            </Text>
          </div>
          {categories.map(({ categoryId, title, weight, soFar, items }) => (
            <section key={categoryId}>
              {categories.length > 1 && (
                <>
                  <Title order={3} size="h4">
                    {localized(title)}
                  </Title>
                  <Text size="sm" c="dimmed" mb="xs">
                    {t('grades.category', {
                      weight: format.percent(Math.round((weight * 1000) / weights) / 10),
                      grade: grade(soFar),
                    })}
                  </Text>
                </>
              )}
              <DataTable
                caption={localized(title)}
                columns={columns}
                rows={items}
                rowKey={({ activityId }) => activityId}
                {...(sheet.mayOverride && {
                  actionsTitle: t('grades.change'),
                  actions: (item: GradeItem) => (
                    <Button
                      variant="default"
                      size="sm"
                      leftSection={<IconPencil size={16} aria-hidden />}
                      onClick={() => setChanging(item)}
                      aria-label={t('grades.changeOf', { title: localized(item.title) })}
                    >
                      {t('grades.change')}
                    </Button>
                  ),
                })}
              />
            </section>
          ))}
        </Stack>
      )}
      {changing && (
        <OverrideModal
          about={{ cohortId: sheet.cohortId, personId: sheet.person.personId }}
          item={changing}
          onClose={() => setChanging(null)}
        />
      )}
    </Card>
  );
}
