import { NumberInput, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import type { Language } from '@minber/shared/platform/text';
import type { QuestionBank } from '@minber/shared/quizzes/banks';
import type { QuestionDraft } from '@minber/shared/quizzes/questions';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { useFolderChoices } from '../bank/folders.ts';
import { PartsEditor } from './parts/PartsEditor.tsx';
import { Words } from './Words.tsx';

interface Props {
  bank: QuestionBank;
  draft: QuestionDraft;
  onChange: (draft: QuestionDraft) => void;
  language: Language;
}

/** Everything of a question: what is asked, its parts, what is explained, and where it stands in its bank. */
export function QuestionForm({ bank, draft, onChange, language }: Props) {
  const { t } = useTranslation('quizzes');
  const folders = useFolderChoices(bank.folders);
  const { content } = draft;
  const set = (fields: Partial<QuestionDraft>) => onChange({ ...draft, ...fields });
  return (
    <Stack>
      <Card title={t(`kinds.${content.kind}`)}>
        <Stack>
          <Words
            label={t('question.text')}
            minRows={2}
            value={content.text}
            onChange={(text) => set({ content: { ...content, text } })}
            language={language}
          />
          <PartsEditor content={content} onChange={(next) => set({ content: next })} language={language} />
          <Words
            label={t('question.explanation')}
            description={t('question.explanationHint')}
            value={content.explanation}
            onChange={(explanation) => set({ content: { ...content, explanation } })}
            language={language}
          />
        </Stack>
      </Card>
      <Card title={t('question.place')}>
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberInput
              label={t('question.mark')}
              min={0.01}
              max={100}
              decimalScale={2}
              decimalSeparator=","
              allowedDecimalSeparators={[',', '.']}
              value={draft.mark}
              onChange={(mark) => set({ mark: Number(mark) })}
            />
            <Select
              label={t('question.difficulty')}
              allowDeselect={false}
              data={[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: t(`difficulty.${level}`) }))}
              value={String(draft.difficulty)}
              onChange={(level) => set({ difficulty: Number(level ?? 3) })}
            />
          </SimpleGrid>
          <Select
            label={t('question.folder')}
            clearable
            placeholder={t('folders.top')}
            data={folders}
            value={draft.folderId}
            onChange={(folderId) => set({ folderId })}
          />
          <TagsInput
            size="md"
            label={t('question.tags')}
            description={t('question.tagsHint')}
            data={bank.tags}
            maxTags={20}
            value={draft.tags}
            onChange={(tags) => set({ tags: tags.map((tag) => tag.trim()).filter(Boolean) })}
          />
          <TextInput
            label={t('question.name')}
            description={t('question.nameHint')}
            maxLength={200}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </Stack>
      </Card>
    </Stack>
  );
}
