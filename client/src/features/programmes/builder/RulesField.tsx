import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { ActivityKind, ReleaseRule } from '@minber/shared/programmes/outline';
import type { ProgrammeDraft } from '@minber/shared/programmes/state';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import classes from './builder.module.css';

interface Props {
  draft: ProgrammeDraft;
  /** The module or activity the rules are for: they may name only what stands before it. */
  itemId: string;
  value: ReleaseRule[];
  onChange: (rules: ReleaseRule[]) => void;
}

interface Choice {
  value: string;
  label: string;
  /** Null: a module. */
  kind: ActivityKind | null;
}

/** When something opens: all of its rules must hold. */
export function RulesField({ draft, itemId, value, onChange }: Props) {
  const { t } = useTranslation('programmes');
  const choices = useEarlier(draft, itemId);
  const last = choices.at(-1);
  const lastQuiz = choices.findLast(({ kind }) => kind === 'quiz');
  const lastSeminar = choices.findLast(({ kind }) => kind === 'seminar');
  const set = (at: number, rule: ReleaseRule) => onChange(value.with(at, rule));
  return (
    <Stack gap="xs" role="group" aria-label={t('rules.title')}>
      <Text fw={500}>{t('rules.title')}</Text>
      {value.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('rules.none')}
        </Text>
      )}
      {value.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rules have no identity but their place
        <div key={at} className={classes.rule}>
          <RuleInput rule={rule} choices={choices} onChange={(next) => set(at, next)} />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('rules.remove')}
            onClick={() => onChange(value.toSpliced(at, 1))}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Group gap="xs">
        <Button variant="subtle" size="sm" onClick={() => onChange([...value, { kind: 'date', afterDays: 7 }])}>
          {t('rules.addDate')}
        </Button>
        {last && (
          <Button
            variant="subtle"
            size="sm"
            onClick={() => onChange([...value, { kind: 'completed', itemId: last.value }])}
          >
            {t('rules.addCompleted')}
          </Button>
        )}
        {lastQuiz && (
          <Button
            variant="subtle"
            size="sm"
            onClick={() => onChange([...value, { kind: 'grade', activityId: lastQuiz.value, atLeast: 0.6 }])}
          >
            {t('rules.addGrade')}
          </Button>
        )}
        {lastSeminar && (
          <Button
            variant="subtle"
            size="sm"
            onClick={() => onChange([...value, { kind: 'attendance', activityId: lastSeminar.value, atLeast: 0.8 }])}
          >
            {t('rules.addAttendance')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function RuleInput({
  rule,
  choices,
  onChange,
}: {
  rule: ReleaseRule;
  choices: Choice[];
  onChange: (rule: ReleaseRule) => void;
}) {
  const { t } = useTranslation('programmes');
  if (rule.kind === 'date')
    return (
      <NumberInput
        label={t('rules.date')}
        min={0}
        max={1000}
        allowDecimal={false}
        value={rule.afterDays}
        onChange={(days) => onChange({ ...rule, afterDays: Number(days || 0) })}
      />
    );
  if (rule.kind === 'completed')
    return (
      <Select
        label={t('rules.completed')}
        searchable
        allowDeselect={false}
        data={choices.map(({ value, label }) => ({ value, label }))}
        value={rule.itemId}
        onChange={(itemId) => itemId && onChange({ ...rule, itemId })}
      />
    );
  // Of nothing else than tests there is a grade.
  const isNamed = ({ kind }: Choice) => kind === (rule.kind === 'attendance' ? 'seminar' : 'quiz');
  return (
    <>
      <Select
        label={t(rule.kind === 'attendance' ? 'rules.attendanceOf' : 'rules.gradeOf')}
        searchable
        allowDeselect={false}
        data={choices.filter(isNamed).map(({ value, label }) => ({ value, label }))}
        value={rule.activityId}
        onChange={(activityId) => activityId && onChange({ ...rule, activityId })}
      />
      <NumberInput
        label={t('rules.atLeast')}
        min={0}
        max={100}
        allowDecimal={false}
        suffix=" %"
        w={120}
        value={Math.round(rule.atLeast * 100)}
        onChange={(percent) => onChange({ ...rule, atLeast: Math.min(100, Number(percent || 0)) / 100 })}
      />
    </>
  );
}

/** What stands before an item in the outline. */
function useEarlier(draft: ProgrammeDraft, itemId: string): Choice[] {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const found: Choice[] = [];
  for (const [at, { moduleId, title, activities }] of draft.modules.entries()) {
    if (moduleId === itemId) return found;
    for (const activity of activities) {
      if (activity.activityId === itemId) return found;
      const label = localized(activity.title) || t('untitled');
      found.push({ value: activity.activityId, label, kind: activity.kind });
    }
    const name = `${t('moduleNumber', { number: at + 1 })}: ${localized(title) || t('untitled')}`;
    found.push({ value: moduleId, label: name, kind: null });
  }
  return found;
}
