import { Button, Drawer, Group, Loader, MultiSelect, NumberInput, Stack, Switch } from '@mantine/core';
import { type Activity, academicHourMinutes, activitiesOf } from '@minber/shared/programmes/outline';
import type { ProgrammeDraft } from '@minber/shared/programmes/state';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { LocalizedInput } from '../../../ui/LocalizedInput.tsx';
import { builderKindOf } from './kinds.ts';
import { RulesField } from './RulesField.tsx';

interface Props {
  programmeId: string;
  draft: ProgrammeDraft;
  activityId: string | null;
  onClose: () => void;
  change: (next: (before: ProgrammeDraft) => ProgrammeDraft) => void;
}

/** Everything about one activity but its text. What is typed is in the draft at once. */
export function ActivityDrawer({ programmeId, draft, activityId, onClose, change }: Props) {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const activity = activitiesOf(draft).find((one) => one.activityId === activityId);
  const Settings = activity && builderKindOf(activity.kind)?.Settings;
  const set = (fields: Partial<Activity>) =>
    change((before) => ({
      ...before,
      modules: before.modules.map((module) => ({
        ...module,
        activities: module.activities.map((one) =>
          one.activityId === activityId ? ({ ...one, ...fields } as Activity) : one,
        ),
      })),
    }));
  return (
    <Drawer
      opened={activity !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={activity ? t(`learn:kinds.${activity.kind}`) : ''}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {activity && (
        <Stack>
          <LocalizedInput
            label={t('fields.title')}
            required
            value={activity.title}
            onChange={(title) => set({ title })}
          />
          {Settings && (
            <Suspense fallback={<Loader size="sm" />}>
              <Settings key={activity.activityId} programmeId={programmeId} activity={activity} onChange={set} />
            </Suspense>
          )}
          <NumberInput
            label={t('fields.hours')}
            description={t('fields.hoursHint')}
            min={0}
            max={400}
            decimalScale={2}
            decimalSeparator=","
            allowedDecimalSeparators={[',', '.']}
            value={Math.round((activity.minutes / academicHourMinutes) * 100) / 100}
            onChange={(hours) => set({ minutes: Math.round(Number(hours || 0) * academicHourMinutes) })}
          />
          <NumberInput
            label={t('fields.due')}
            description={t('fields.dueHint')}
            min={0}
            max={1000}
            allowDecimal={false}
            value={activity.dueAfterDays ?? ''}
            onChange={(days) => set({ dueAfterDays: days === '' ? null : Number(days) })}
          />
          <Switch
            label={t('fields.required')}
            checked={activity.required}
            onChange={(event) => set({ required: event.currentTarget.checked })}
          />
          {draft.competencies.length > 0 && (
            <MultiSelect
              label={t('competencies.title')}
              data={draft.competencies.map(({ competencyId, title }) => ({
                value: competencyId,
                label: localized(title) || t('untitled'),
              }))}
              value={activity.competencyIds}
              onChange={(competencyIds) => set({ competencyIds })}
            />
          )}
          <RulesField
            draft={draft}
            itemId={activity.activityId}
            value={activity.release}
            onChange={(release) => set({ release })}
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('done')}</Button>
          </Group>
        </Stack>
      )}
    </Drawer>
  );
}
