import { Button, Collapse, Select, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { QuestionBank } from '@minber/shared/quizzes/banks';
import { QuestionKind } from '@minber/shared/quizzes/questions';
import { IconAdjustments, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFolderChoices } from './folders.ts';

export interface Filters {
  q: string;
  folderId: string | null;
  tag: string | null;
  kind: QuestionKind | null;
  difficulty: number | null;
  archived: boolean;
}

export const noFilters: Filters = { q: '', folderId: null, tag: null, kind: null, difficulty: null, archived: false };

interface Props {
  bank: QuestionBank;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What of a bank is looked for. */
export function QuestionFilters({ bank, filters, onChange }: Props) {
  const { t } = useTranslation('quizzes');
  const folders = useFolderChoices(bank.folders);
  const set = (fields: Partial<Filters>) => onChange({ ...filters, ...fields });
  const isWide = useMediaQuery('(min-width: 48em)', true);
  const [isOpen, setOpen] = useState(false);
  const fields = (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" verticalSpacing={8}>
        {folders.length > 0 && (
          <Select
            label={t('question.folder')}
            clearable
            placeholder={t('filters.any')}
            data={folders}
            value={filters.folderId}
            onChange={(folderId) => set({ folderId })}
          />
        )}
        {bank.tags.length > 0 && (
          <Select
            label={t('filters.tag')}
            searchable
            clearable
            placeholder={t('filters.any')}
            nothingFoundMessage={t('common:nothingFound')}
            data={bank.tags}
            value={filters.tag}
            onChange={(tag) => set({ tag })}
          />
        )}
        <Select
          label={t('filters.kind')}
          clearable
          placeholder={t('filters.any')}
          data={QuestionKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          value={filters.kind}
          onChange={(kind) => set({ kind: QuestionKind.options.find((one) => one === kind) ?? null })}
        />
        <Select
          label={t('question.difficulty')}
          clearable
          placeholder={t('filters.any')}
          data={[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: t(`difficulty.${level}`) }))}
          value={filters.difficulty === null ? null : String(filters.difficulty)}
          onChange={(level) => set({ difficulty: level === null ? null : Number(level) })}
        />
      </SimpleGrid>
      <Switch
        mt="sm"
        label={t('filters.archived')}
        checked={filters.archived}
        onChange={(event) => set({ archived: event.currentTarget.checked })}
      />
    </>
  );
  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label={t('filters.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filters.q}
        onChange={(event) => set({ q: event.currentTarget.value })}
        maw={{ sm: 420 }}
      />
      {!isWide && (
        <Button
          variant="default"
          size="sm"
          aria-expanded={isOpen}
          leftSection={<IconAdjustments size={18} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('filters.more')}
        </Button>
      )}
      {isWide ? fields : <Collapse expanded={isOpen}>{fields}</Collapse>}
    </Stack>
  );
}
