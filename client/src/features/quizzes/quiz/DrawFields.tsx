import { Checkbox, Group, NumberInput, Select, SimpleGrid, TagsInput } from '@mantine/core';
import { bankApi } from '@minber/shared/quizzes/author-contract';
import type { BankSummary } from '@minber/shared/quizzes/banks';
import type { Slot } from '@minber/shared/quizzes/quiz';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { useFolderChoices } from '../bank/folders.ts';

type Draw = Extract<Slot, { kind: 'draw' }>;

interface Props {
  banks: BankSummary[];
  slot: Draw;
  onChange: (slot: Draw) => void;
}

/** From where and how many questions are drawn for each attempt. */
export function DrawFields({ banks, slot, onChange }: Props) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const { from, count } = slot;
  const bank = useQuery(ask(bankApi.get, { params: { bankId: from.bankId } }));
  const folders = useFolderChoices(bank.data?.folders ?? []);
  const set = (fields: Partial<Draw['from']>) => onChange({ ...slot, from: { ...from, ...fields } });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing={8}>
        <NumberInput
          label={t('slot.count')}
          min={1}
          max={50}
          allowDecimal={false}
          value={count}
          onChange={(next) => Number(next) >= 1 && onChange({ ...slot, count: Number(next) })}
        />
        <Select
          label={t('banks.one')}
          allowDeselect={false}
          data={banks.map(({ bankId, title }) => ({ value: bankId, label: localized(title) || t('untitled') }))}
          value={from.bankId}
          onChange={(bankId) => bankId && set({ bankId, folderId: null, tags: [] })}
        />
        <Select
          label={t('question.folder')}
          clearable
          placeholder={t('slot.wholeBank')}
          data={folders}
          value={from.folderId}
          onChange={(folderId) => set({ folderId })}
        />
        <TagsInput
          size="md"
          label={t('slot.tags')}
          placeholder={from.tags.length === 0 ? t('filters.any') : undefined}
          data={bank.data?.tags ?? []}
          value={from.tags}
          onChange={(tags) => set({ tags })}
        />
      </SimpleGrid>
      <Checkbox.Group
        label={t('slot.difficulties')}
        value={from.difficulties.map(String)}
        onChange={(levels) => set({ difficulties: levels.map(Number).sort() })}
      >
        <Group gap="md" mt={6}>
          {[1, 2, 3, 4, 5].map((level) => (
            <Checkbox key={level} value={String(level)} label={t(`difficulty.${level}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
