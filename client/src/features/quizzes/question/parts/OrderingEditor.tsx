import { Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { moved } from '../../../programmes/builder/edit-outline.ts';
import { OrderButtons } from '../../../programmes/builder/OrderButtons.tsx';
import { newPartId, noText } from '../new-question.ts';
import classes from '../question.module.css';
import { Words } from '../Words.tsx';
import { AddPart } from './AddPart.tsx';
import type { PartsProps } from './part.ts';

const scorings = ['absolute', 'next', 'longest', 'all'] as const;

/** Items in their right order, and how a wrong order is scored. */
export function OrderingEditor({ content, onChange, language }: PartsProps<'ordering'>) {
  const { t } = useTranslation('quizzes');
  const { items, scoring } = content;
  const set = (next: typeof items) => onChange({ ...content, items: next });
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">
        {t('ordering.hint')}
      </Text>
      <ol className={classes.parts}>
        {items.map((item, at) => {
          const label = t('ordering.item', { number: at + 1 });
          return (
            <li key={item.itemId} className={classes.part}>
              <div className={classes.text}>
                <Words
                  label={label}
                  value={item.text}
                  onChange={(text) => set(items.with(at, { ...item, text }))}
                  language={language}
                />
              </div>
              <OrderButtons
                name={label}
                onUp={at > 0 ? () => set(moved(items, at, -1)) : undefined}
                onDown={at < items.length - 1 ? () => set(moved(items, at, 1)) : undefined}
                onRemove={items.length > 2 ? () => set(items.toSpliced(at, 1)) : undefined}
              />
            </li>
          );
        })}
      </ol>
      {items.length < 20 && (
        <AddPart onClick={() => set([...items, { itemId: newPartId(), text: noText }])}>{t('ordering.add')}</AddPart>
      )}
      <Select
        label={t('ordering.scoring')}
        allowDeselect={false}
        data={scorings.map((one) => ({ value: one, label: t(`ordering.scorings.${one}`) }))}
        value={scoring}
        onChange={(next) => onChange({ ...content, scoring: scorings.find((one) => one === next) ?? 'absolute' })}
        maw={480}
      />
    </Stack>
  );
}
